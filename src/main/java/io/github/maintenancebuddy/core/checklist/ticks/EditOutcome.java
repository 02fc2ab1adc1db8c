package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import java.util.Optional;

/**
 * What a person's edit has done to the plan.
 *
 * @param comment one sentence or more to them, where something was reverted
 */
public record EditOutcome(Maintenance next, Optional<String> comment) {}
