package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Ref;

/** One thing that differs between two texts of a plan (product.md section 4). */
public sealed interface Change {
    record Ticked(Ref ref) implements Change {}

    record Unticked(Ref ref) implements Change {}

    /** A line that was not there before: new, or one that has come back with its reference. */
    record Added(Box box) implements Change {}

    /** The words behind the reference are others. */
    record Reworded(Ref ref, String text) implements Change {}

    record Removed(Ref ref) implements Change {}
}
