package io.github.maintenancebuddy.core.checklist.creation;

import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import java.util.List;

/**
 * The lines of a plan behind announcing and the buddy.
 *
 * @param afterRollBack what is verified in the place of its Verify lines once the previous state is restored
 */
public record Checklist(List<ChecklistLine> lines, List<ChecklistLine> afterRollBack) {
    public Checklist {
        lines = List.copyOf(lines);
        afterRollBack = List.copyOf(afterRollBack);
    }
}
