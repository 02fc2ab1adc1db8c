package io.github.maintenancebuddy.core.checklist.merging;

import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;

/** One thing that differs between two texts of a plan (behaviour.md, The plan). */
public sealed interface PlanChange {
    record Ticked(TaskRef ref) implements PlanChange {}

    record Unticked(TaskRef ref) implements PlanChange {}

    /** A line that was not there before: new, or one that has come back with its reference. */
    record Added(BodyLine box) implements PlanChange {}

    /** The words behind the reference are others. */
    record Reworded(TaskRef ref, String text) implements PlanChange {}

    record Removed(TaskRef ref) implements PlanChange {}
}
