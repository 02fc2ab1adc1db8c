/** Real threads and real time for the runtime. */
@NullMarked
package io.github.maintenancebuddy.adapter.threads;

import org.jspecify.annotations.NullMarked;
