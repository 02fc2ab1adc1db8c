package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes over what a text shows and no delivery has explained (architecture.md, "Who ticked"): enough for a plain task,
 * never for announcing, accepting or checking. A person's delivery that comes later explains it.
 */
final class Nobody {
    private final Instant at;
    private Maintenance next;

    private Nobody(Maintenance maintenance, Instant at) {
        this.next = maintenance;
        this.at = at;
    }

    /**
     * Takes over the changes on lines of which nothing else is known lately.
     *
     * @param at when the text showed them
     */
    static Maintenance apply(Maintenance maintenance, List<Change> changes, Instant at) {
        var nobody = new Nobody(maintenance, at);
        changes.forEach(nobody::apply);
        return nobody.next;
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Ticked(var ref) when believed(ref) -> tick(ref);
            case Change.Unticked(var ref) when believed(ref) -> untick(ref);
            case Change.Added(var box) -> added(box);
            case Change.Reworded(var ref, var text)
            when believed(ref) && Edits.rewords(next, ref, text) ->
                next = Deeds.reword(next, ref, text, Optional.empty(), at);
            case Change.Removed(var ref)
            when believed(ref) && Edits.removes(next, ref) -> next = Deeds.remove(next, ref, Optional.empty(), at);
            case Change.Ticked _, Change.Unticked _, Change.Reworded _, Change.Removed _ -> {}
        }
    }

    private boolean believed(Ref ref) {
        return !History.touchedAfter(next, ref, at.minus(History.LATE));
    }

    private void tick(Ref ref) {
        var waits = ref.stage() == Stage.ROLL_BACK && !next.plan().rollingBack();
        if (Deeds.state(next, ref).isOpen() && !waits) {
            next = Deeds.tick(next, ref, Optional.empty(), at);
        }
    }

    /** Announcing and accepting are never undone by nobody: the box returns. */
    private void untick(Ref ref) {
        var state = Deeds.state(next, ref);
        var personal = ref.equals(Ref.P1) || ref.equals(Ref.P2);
        if (!personal && (state.isDone() || state instanceof TaskState.Skipped)) {
            next = Deeds.untick(next, ref, Optional.empty(), at);
        }
    }

    private void added(Box box) {
        var ref = box.ref().orElseGet(() -> next.plan().next(box.stage()));
        if (box.ref().isEmpty() || (Deeds.state(next, ref).isRemoved() && believed(ref))) {
            next = Edits.add(next, ref, box, Optional.empty(), at);
        }
        if (box.ticked() && (box.ref().isEmpty() || believed(ref))) {
            tick(ref);
        }
    }
}
