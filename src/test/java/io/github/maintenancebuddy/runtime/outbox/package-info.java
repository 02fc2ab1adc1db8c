@NullMarked
package io.github.maintenancebuddy.runtime.outbox;

import org.jspecify.annotations.NullMarked;
