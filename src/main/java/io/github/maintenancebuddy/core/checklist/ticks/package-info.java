/** Who ticked what, and whether it counts. */
@NullMarked
package io.github.maintenancebuddy.core.checklist.ticks;

import org.jspecify.annotations.NullMarked;
