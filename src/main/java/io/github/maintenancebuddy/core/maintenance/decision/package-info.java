/** What happened, what must be known, what is decided, what the world shall see. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance.decision;

import org.jspecify.annotations.NullMarked;
