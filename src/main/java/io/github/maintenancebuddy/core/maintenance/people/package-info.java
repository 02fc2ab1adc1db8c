/** Who takes part: lead, buddy, candidates, roster. */
@NullMarked
package io.github.maintenancebuddy.core.maintenance.people;

import org.jspecify.annotations.NullMarked;
