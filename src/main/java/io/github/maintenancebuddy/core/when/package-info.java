/** How durations, starts and zones are read from what people write, and how times are written for them. */
@NullMarked
package io.github.maintenancebuddy.core.when;

import org.jspecify.annotations.NullMarked;
