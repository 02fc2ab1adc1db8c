/** Moments that have come become signals. */
@NullMarked
package io.github.maintenancebuddy.clock;

import org.jspecify.annotations.NullMarked;
