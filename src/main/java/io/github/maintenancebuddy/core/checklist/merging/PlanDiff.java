package io.github.maintenancebuddy.core.checklist.merging;

import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between two texts of a plan, by reference (behaviour.md, The plan). A moved line is no change. */
public final class PlanDiff {
    private PlanDiff() {}

    /** The changes in the order in which the later text shows them, removed lines last. */
    public static List<PlanChange> between(List<BodyLine> before, List<BodyLine> after) {
        var later = withLostReferences(before, after);
        var changes = new ArrayList<PlanChange>();
        var unmatched = new ArrayList<>(
                before.stream().filter(box -> box.ref().isEmpty()).toList());
        for (var box : later) {
            var ref = box.ref();
            var old = ref.flatMap(known -> BodyLine.find(before, known));
            if (ref.isPresent() && old.isPresent()) {
                changes.addAll(of(ref.get(), old.get(), box));
            } else if (ref.isPresent() || !takeOut(unmatched, box)) {
                changes.add(new PlanChange.Added(box));
            }
        }
        before.stream()
                .flatMap(box -> box.ref().stream())
                .filter(ref -> BodyLine.find(later, ref).isEmpty())
                .forEach(ref -> changes.add(new PlanChange.Removed(ref)));
        return List.copyOf(changes);
    }

    private static List<PlanChange> of(TaskRef ref, BodyLine old, BodyLine now) {
        var changes = new ArrayList<PlanChange>();
        if (!old.text().equals(now.text())) {
            changes.add(new PlanChange.Reworded(ref, now.text()));
        }
        if (old.ticked() != now.ticked()) {
            changes.add(now.ticked() ? new PlanChange.Ticked(ref) : new PlanChange.Unticked(ref));
        }
        return changes;
    }

    /** Whether a line without a reference was there before; each old one answers for one new one. */
    private static boolean takeOut(List<BodyLine> unmatched, BodyLine box) {
        return unmatched.stream()
                .filter(old -> old.stage() == box.stage() && old.text().equals(box.text()))
                .findFirst()
                .filter(unmatched::remove)
                .isPresent();
    }

    /**
     * A line whose reference has gone while its neighbours stayed was written anew, by a person or by GitHub when it
     * turns a task into an issue; it keeps its reference.
     */
    static List<BodyLine> withLostReferences(List<BodyLine> before, List<BodyLine> after) {
        var there = new HashSet<TaskRef>();
        after.forEach(box -> box.ref().ifPresent(there::add));
        var result = new ArrayList<BodyLine>();
        for (var at = 0; at < after.size(); at++) {
            var box = after.get(at);
            var fresh =
                    box.ref().isEmpty() && !before.contains(new BodyLine(box.stage(), box.ref(), false, box.text()));
            var lost = fresh ? lostAt(at, before, after, there) : Optional.<TaskRef>empty();
            lost.ifPresent(there::add);
            result.add(lost.map(ref -> new BodyLine(box.stage(), lost, box.ticked(), box.text()))
                    .orElse(box));
        }
        return result;
    }

    private static Optional<TaskRef> lostAt(int at, List<BodyLine> before, List<BodyLine> after, Set<TaskRef> there) {
        for (var was = 0; was < before.size(); was++) {
            var ref = before.get(was).ref();
            if (ref.filter(gone -> !gone.check() && !there.contains(gone)).isPresent()
                    && refAt(before, was - 1).equals(refAt(after, at - 1))
                    && refAt(before, was + 1).equals(refAt(after, at + 1))
                    && before.get(was).stage() == after.get(at).stage()) {
                return ref;
            }
        }
        return Optional.empty();
    }

    private static Optional<TaskRef> refAt(List<BodyLine> boxes, int at) {
        return at < 0 || at >= boxes.size() ? Optional.empty() : boxes.get(at).ref();
    }
}
