/** Moments that have come become signals, and so does what a slow sweep finds that no delivery has told. */
@NullMarked
package io.github.maintenancebuddy.clock;

import org.jspecify.annotations.NullMarked;
