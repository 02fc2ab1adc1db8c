/** Moments that have come become signals, and so does what a slow sweep finds that no delivery has told. */
@NullMarked
package io.github.maintenancebuddy.runtime.reconcile;

import org.jspecify.annotations.NullMarked;
