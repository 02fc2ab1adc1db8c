package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Does to the plan what a person did to its text, as far as they may (product.md section 4, Ticks). */
final class Hand {
    private final Person by;
    private final Instant at;
    private final Role role;
    private final List<Box> seen;
    private final List<String> reasons = new ArrayList<>();
    private boolean turned;
    private Maintenance next;

    /** As seen in the text after the edit. */
    Hand(Maintenance maintenance, Person by, Instant at, Role role, List<Box> seen) {
        this.next = maintenance;
        this.by = by;
        this.at = at;
        this.role = role;
        this.seen = seen;
    }

    Ticks.Outcome apply(List<Change> changes) {
        changes.forEach(Rules.isOutsider(next, by) ? this::refuse : this::apply);
        if (next.ended() && reasons.isEmpty() && turned) {
            reasons.add(TicksWords.OVER);
        }
        var comment = reasons.isEmpty() ? Optional.<String>empty() : Optional.of(TicksWords.comment(by, reasons));
        return new Ticks.Outcome(next, comment);
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Ticked(var ref) -> tick(ref);
            case Change.Unticked(var ref) -> untick(ref);
            case Change.Added(var box) -> add(box);
            case Change.Reworded(var ref, var text) -> reword(ref, text);
            case Change.Removed(var ref) -> remove(ref);
        }
    }

    private void tick(Ref ref) {
        var what = new Happening.Ticked(ref);
        var state = Deeds.state(next, ref);
        if (History.knows(next, by, at, what) || state.isRemoved() || state instanceof TaskState.Voided) {
            return;
        }
        var observed = History.unexplained(next, what, at);
        if (History.newerThan(next, ref, at, observed).isPresent()) {
            next = next.tell(at, by, what);
            return;
        }
        observed.ifPresent(entry -> next = History.without(next, entry));
        if (state.doneBy().isPresent()) {
            next = next.tell(at, by, what);
            return;
        }
        Rules.ticking(next, ref, by, role, seen).ifPresentOrElse(why -> takeBack(ref, why), () -> ticks(ref));
    }

    private void ticks(Ref ref) {
        next = Deeds.tick(next, ref, Optional.of(by), at);
        turned = true;
        var check = ref.asCheck();
        if (!ref.check() && Deeds.state(next, check).doneBy().filter(by::equals).isPresent()) {
            takeBack(check, TicksWords.samePerson(check));
        }
    }

    private void untick(Ref ref) {
        var what = new Happening.Unticked(ref);
        if (History.knows(next, by, at, what)) {
            return;
        }
        var observed = History.unexplained(next, what, at);
        var newer = History.newerThan(next, ref, at, observed);
        if (newer.isPresent()) {
            next = next.tell(at, by, what);
            newer.ifPresent(word -> tickedAnew(ref, word));
            return;
        }
        observed.ifPresent(entry -> next = History.without(next, entry));
        var state = Deeds.state(next, ref);
        if (state.isOpen()) {
            next = next.tell(at, by, what);
            return;
        }
        Rules.unticking(next, ref, by).ifPresentOrElse(why -> keep(ref, why), () -> unticks(ref, state));
    }

    private void unticks(Ref ref, TaskState was) {
        if (was.isDone() || was instanceof TaskState.Skipped) {
            next = Deeds.untick(next, ref, Optional.of(by), at);
            turned = true;
        }
    }

    /** The untick of a tick that has been followed by another one: the box is the later person's. */
    private void tickedAnew(Ref ref, Entry word) {
        var state = Deeds.state(next, ref);
        var earlier = state.doneAt().filter(done -> done.isBefore(at)).isPresent();
        if (earlier && word.what() instanceof Happening.Ticked) {
            next = Deeds.with(next, ref, new TaskState.Done(word.by(), word.at()));
        }
    }

    private void add(Box box) {
        if (box.ref().isPresent()) {
            back(box.ref().get(), box);
        } else if (!History.knowsReworded(next, by, at, box.stage())) {
            var ref = next.plan().next(box.stage());
            next = Edits.add(next, ref, box, Optional.of(by), at);
            if (box.ticked()) {
                tick(ref);
            }
        }
    }

    /** A line that is there again, or that we have seen before this delivery came. */
    private void back(Ref ref, Box box) {
        var observed = History.unexplained(next, new Happening.Added(ref), at);
        if (observed.isPresent()) {
            next = History.without(next, observed.get()).tell(at, by, new Happening.Added(ref));
        } else if (Deeds.state(next, ref).isRemoved()
                && History.newerThan(next, ref, at, Optional.empty()).isEmpty()) {
            next = Edits.add(next, ref, box, Optional.of(by), at);
        }
        if (box.ticked() && Deeds.state(next, ref).doneBy().isEmpty()) {
            tick(ref);
        }
    }

    private void reword(Ref ref, String text) {
        var what = new Happening.Reworded(ref);
        if (Edits.rewords(next, ref, text) && !History.knows(next, by, at, what)) {
            next = History.rewordedAfter(next, ref, at)
                    ? next.tell(at, by, what)
                    : Deeds.reword(next, ref, text, Optional.of(by), at);
        }
    }

    private void remove(Ref ref) {
        var what = new Happening.Removed(ref);
        if (History.knows(next, by, at, what)) {
            return;
        }
        History.unexplained(next, what, at)
                .ifPresent(entry -> next = History.without(next, entry).tell(at, by, what));
        if (Edits.isThere(next, ref)
                && History.newerThan(next, ref, at, Optional.empty()).isEmpty()) {
            Rules.removing(next, ref)
                    .ifPresentOrElse(why -> keep(ref, why), () -> next = Deeds.remove(next, ref, Optional.of(by), at));
        }
    }

    /** Nothing that they do counts; one sentence tells them so. */
    private void refuse(Change change) {
        switch (change) {
            case Change.Ticked(var ref) -> takeBackOnce(ref, new Happening.Ticked(ref));
            case Change.Unticked(var ref) -> takeBackOnce(ref, new Happening.Unticked(ref));
            case Change.Reworded(var ref, var _) -> takeBackOnce(ref, new Happening.Reworded(ref));
            case Change.Removed(var ref) -> takeBackOnce(ref, new Happening.Removed(ref));
            case Change.Added _ -> reasons.add(TicksWords.OUTSIDER);
        }
    }

    private void takeBackOnce(Ref ref, Happening what) {
        if (!History.knows(next, by, at, what)) {
            var observed = History.unexplained(next, what, at);
            observed.ifPresent(entry -> next = History.without(next, entry));
            if (observed.isPresent() && what instanceof Happening.Ticked) {
                takeBack(ref, TicksWords.OUTSIDER);
            } else {
                keep(ref, TicksWords.OUTSIDER);
            }
        }
    }

    private void takeBack(Ref ref, String why) {
        next = Deeds.with(next, ref, TaskState.open());
        keep(ref, why);
    }

    private void keep(Ref ref, String why) {
        next = Deeds.takeBack(next, ref, by, at, why);
        reasons.add(why);
    }
}
