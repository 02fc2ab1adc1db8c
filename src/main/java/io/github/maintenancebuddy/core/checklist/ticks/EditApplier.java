package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.checklist.merging.PlanChange;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does to the plan what a person did to its text, as far as they may (behaviour.md, Ticks). */
final class EditApplier {
    private final Person by;
    private final Instant at;
    private final Role role;
    private final List<BodyLine> seen;
    private final List<String> reasons = new ArrayList<>();
    private boolean turned;
    private Maintenance next;

    /** As seen in the text after the edit. */
    EditApplier(Maintenance maintenance, Person by, Instant at, Role role, List<BodyLine> seen) {
        this.next = maintenance;
        this.by = by;
        this.at = at;
        this.role = role;
        this.seen = seen;
    }

    EditOutcome apply(List<PlanChange> changes) {
        changes.forEach(TickPermissions.isOutsider(next, by) ? this::refuse : this::apply);
        if (next.ended() && reasons.isEmpty() && turned) {
            reasons.add(TicksWords.OVER);
        }
        var comment = reasons.isEmpty() ? Optional.<String>empty() : Optional.of(TicksWords.comment(by, reasons));
        return new EditOutcome(next, comment);
    }

    private void apply(PlanChange change) {
        switch (change) {
            case PlanChange.Ticked(var ref) -> tick(ref);
            case PlanChange.Unticked(var ref) -> untick(ref);
            case PlanChange.Added(var box) -> add(box);
            case PlanChange.Reworded(var ref, var text) -> reword(ref, text);
            case PlanChange.Removed(var ref) -> remove(ref);
        }
    }

    private void tick(TaskRef ref) {
        var what = new TimelineEvent.Ticked(ref);
        var state = PlanOperations.state(next, ref);
        if (LineHistory.knows(next, by, at, what) || state.isRemoved() || state instanceof TaskState.Voided) {
            return;
        }
        var observed = LineHistory.unexplained(next, what, at);
        if (LineHistory.newerThan(next, ref, at, observed).isPresent()) {
            next = next.tell(at, by, what);
            return;
        }
        observed.ifPresent(entry -> next = LineHistory.without(next, entry));
        if (state.doneBy().isPresent()) {
            next = next.tell(at, by, what);
            return;
        }
        TickPermissions.ticking(next, ref, by, role, seen).ifPresentOrElse(why -> takeBack(ref, why), () -> ticks(ref));
    }

    private void ticks(TaskRef ref) {
        next = PlanOperations.tick(next, ref, Optional.of(by), at);
        turned = true;
        var check = ref.asCheck();
        if (!ref.check()
                && PlanOperations.state(next, check).doneBy().filter(by::equals).isPresent()) {
            takeBack(check, TicksWords.samePerson(check));
        }
    }

    private void untick(TaskRef ref) {
        var what = new TimelineEvent.Unticked(ref);
        if (LineHistory.knows(next, by, at, what)) {
            return;
        }
        var observed = LineHistory.unexplained(next, what, at);
        var newer = LineHistory.newerThan(next, ref, at, observed);
        if (newer.isPresent()) {
            next = next.tell(at, by, what);
            newer.ifPresent(word -> tickedAnew(ref, word));
            return;
        }
        observed.ifPresent(entry -> next = LineHistory.without(next, entry));
        var state = PlanOperations.state(next, ref);
        if (state.isOpen()) {
            next = next.tell(at, by, what);
            return;
        }
        TickPermissions.unticking(next, ref, by).ifPresentOrElse(why -> keep(ref, why), () -> unticks(ref, state));
    }

    private void unticks(TaskRef ref, TaskState was) {
        if (was.isDone() || was instanceof TaskState.Skipped) {
            next = PlanOperations.untick(next, ref, Optional.of(by), at);
            turned = true;
        }
    }

    /** The untick of a tick that has been followed by another one: the box is the later person's. */
    private void tickedAnew(TaskRef ref, TimelineEntry word) {
        var state = PlanOperations.state(next, ref);
        var earlier = state.doneAt().filter(done -> done.isBefore(at)).isPresent();
        if (earlier && word.what() instanceof TimelineEvent.Ticked) {
            next = PlanOperations.with(next, ref, new TaskState.Done(word.by(), word.at()));
        }
    }

    private void add(BodyLine box) {
        if (box.ref().isPresent()) {
            back(box.ref().get(), box);
        } else if (!LineHistory.knowsReworded(next, by, at, box.stage())) {
            var ref = next.plan().next(box.stage());
            next = LineEdits.add(next, ref, box, Optional.of(by), at);
            if (box.ticked()) {
                tick(ref);
            }
        }
    }

    /** A line that is there again, or that we have seen before this delivery came. */
    private void back(TaskRef ref, BodyLine box) {
        var observed = LineHistory.unexplained(next, new TimelineEvent.Added(ref), at);
        if (observed.isPresent()) {
            next = LineHistory.without(next, observed.get()).tell(at, by, new TimelineEvent.Added(ref));
        } else if (PlanOperations.state(next, ref).isRemoved()
                && LineHistory.newerThan(next, ref, at, Optional.empty()).isEmpty()) {
            next = LineEdits.add(next, ref, box, Optional.of(by), at);
        }
        if (box.ticked() && PlanOperations.state(next, ref).doneBy().isEmpty()) {
            tick(ref);
        }
    }

    private void reword(TaskRef ref, String text) {
        var what = new TimelineEvent.Reworded(ref);
        if (LineEdits.rewords(next, ref, text) && !LineHistory.knows(next, by, at, what)) {
            next = LineHistory.rewordedAfter(next, ref, at)
                    ? next.tell(at, by, what)
                    : PlanOperations.reword(next, ref, text, Optional.of(by), at);
        }
    }

    private void remove(TaskRef ref) {
        var what = new TimelineEvent.Removed(ref);
        if (LineHistory.knows(next, by, at, what)) {
            return;
        }
        LineHistory.unexplained(next, what, at)
                .ifPresent(entry -> next = LineHistory.without(next, entry).tell(at, by, what));
        if (LineEdits.isThere(next, ref)
                && LineHistory.newerThan(next, ref, at, Optional.empty()).isEmpty()) {
            TickPermissions.removing(next, ref)
                    .ifPresentOrElse(
                            why -> keep(ref, why), () -> next = PlanOperations.remove(next, ref, Optional.of(by), at));
        }
    }

    /** Nothing that they do counts; one sentence tells them so. */
    private void refuse(PlanChange change) {
        switch (change) {
            case PlanChange.Ticked(var ref) -> takeBackOnce(ref, new TimelineEvent.Ticked(ref));
            case PlanChange.Unticked(var ref) -> takeBackOnce(ref, new TimelineEvent.Unticked(ref));
            case PlanChange.Reworded(var ref, var _) -> takeBackOnce(ref, new TimelineEvent.Reworded(ref));
            case PlanChange.Removed(var ref) -> takeBackOnce(ref, new TimelineEvent.Removed(ref));
            case PlanChange.Added _ -> reasons.add(TicksWords.OUTSIDER);
        }
    }

    private void takeBackOnce(TaskRef ref, TimelineEvent what) {
        if (!LineHistory.knows(next, by, at, what)) {
            var observed = LineHistory.unexplained(next, what, at);
            observed.ifPresent(entry -> next = LineHistory.without(next, entry));
            if (observed.isPresent() && what instanceof TimelineEvent.Ticked) {
                takeBack(ref, TicksWords.OUTSIDER);
            } else {
                keep(ref, TicksWords.OUTSIDER);
            }
        }
    }

    private void takeBack(TaskRef ref, String why) {
        next = PlanOperations.with(next, ref, TaskState.open());
        keep(ref, why);
    }

    private void keep(TaskRef ref, String why) {
        next = PlanOperations.takeBack(next, ref, by, at, why);
        reasons.add(why);
    }
}
