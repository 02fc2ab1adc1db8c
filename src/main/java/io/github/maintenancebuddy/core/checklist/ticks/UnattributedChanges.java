package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.checklist.merging.PlanChange;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes over what a text shows and no delivery has explained (architecture.md, "Who ticked"): enough for a plain task,
 * never for announcing, accepting or checking. A person's delivery that comes later explains it.
 */
final class UnattributedChanges {
    private final Instant at;
    private Maintenance next;

    private UnattributedChanges(Maintenance maintenance, Instant at) {
        this.next = maintenance;
        this.at = at;
    }

    /**
     * Takes over the changes on lines of which nothing else is known lately.
     *
     * @param at when the text showed them
     */
    static Maintenance apply(Maintenance maintenance, List<PlanChange> changes, Instant at) {
        var nobody = new UnattributedChanges(maintenance, at);
        changes.forEach(nobody::apply);
        return nobody.next;
    }

    private void apply(PlanChange change) {
        switch (change) {
            case PlanChange.Ticked(var ref) when believed(ref) -> tick(ref);
            case PlanChange.Unticked(var ref) when believed(ref) -> untick(ref);
            case PlanChange.Added(var box) -> added(box);
            case PlanChange.Reworded(var ref, var text)
            when believed(ref) && LineEdits.rewords(next, ref, text) ->
                next = PlanOperations.reword(next, ref, text, Optional.empty(), at);
            case PlanChange.Removed(var ref)
            when believed(ref) && LineEdits.removes(next, ref) ->
                next = PlanOperations.remove(next, ref, Optional.empty(), at);
            case PlanChange.Ticked _, PlanChange.Unticked _, PlanChange.Reworded _, PlanChange.Removed _ -> {}
        }
    }

    private boolean believed(TaskRef ref) {
        return !LineHistory.touchedAfter(next, ref, at.minus(LineHistory.LATE));
    }

    private void tick(TaskRef ref) {
        var waits = ref.stage() == Stage.ROLL_BACK && !next.plan().rollingBack();
        if (PlanOperations.state(next, ref).isOpen() && !waits) {
            next = PlanOperations.tick(next, ref, Optional.empty(), at);
        }
    }

    /** Announcing and accepting are never undone by nobody: the box returns. */
    private void untick(TaskRef ref) {
        var state = PlanOperations.state(next, ref);
        var personal = ref.equals(TaskRef.P1) || ref.equals(TaskRef.P2);
        if (!personal && (state.isDone() || state instanceof TaskState.Skipped)) {
            next = PlanOperations.untick(next, ref, Optional.empty(), at);
        }
    }

    private void added(BodyLine box) {
        var ref = box.ref().orElseGet(() -> next.plan().next(box.stage()));
        if (box.ref().isEmpty() || (PlanOperations.state(next, ref).isRemoved() && believed(ref))) {
            next = LineEdits.add(next, ref, box, Optional.empty(), at);
        }
        if (box.ticked() && (box.ref().isEmpty() || believed(ref))) {
            tick(ref);
        }
    }
}
