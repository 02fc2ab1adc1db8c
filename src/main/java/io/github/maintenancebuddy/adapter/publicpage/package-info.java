/** Our own status page: what the public may read, as pages and as data. */
@NullMarked
package io.github.maintenancebuddy.adapter.publicpage;

import org.jspecify.annotations.NullMarked;
