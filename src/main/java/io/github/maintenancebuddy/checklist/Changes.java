package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Box;
import io.github.maintenancebuddy.maintenance.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What differs between two texts of a plan, by reference (product.md section 4). A moved line is no change. */
public final class Changes {
    private Changes() {}

    /** The changes in the order in which the later text shows them, removed lines last. */
    public static List<Change> between(List<Box> before, List<Box> after) {
        var later = withLostReferences(before, after);
        var changes = new ArrayList<Change>();
        var unmatched = new ArrayList<>(
                before.stream().filter(box -> box.ref().isEmpty()).toList());
        for (var box : later) {
            var ref = box.ref();
            var old = ref.flatMap(known -> Box.find(before, known));
            if (ref.isPresent() && old.isPresent()) {
                changes.addAll(of(ref.get(), old.get(), box));
            } else if (ref.isPresent() || !takeOut(unmatched, box)) {
                changes.add(new Change.Added(box));
            }
        }
        before.stream()
                .flatMap(box -> box.ref().stream())
                .filter(ref -> Box.find(later, ref).isEmpty())
                .forEach(ref -> changes.add(new Change.Removed(ref)));
        return List.copyOf(changes);
    }

    private static List<Change> of(Ref ref, Box old, Box now) {
        var changes = new ArrayList<Change>();
        if (!old.text().equals(now.text())) {
            changes.add(new Change.Reworded(ref, now.text()));
        }
        if (old.ticked() != now.ticked()) {
            changes.add(now.ticked() ? new Change.Ticked(ref) : new Change.Unticked(ref));
        }
        return changes;
    }

    /** Whether a line without a reference was there before; each old one answers for one new one. */
    private static boolean takeOut(List<Box> unmatched, Box box) {
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
    static List<Box> withLostReferences(List<Box> before, List<Box> after) {
        var there = new HashSet<Ref>();
        after.forEach(box -> box.ref().ifPresent(there::add));
        var result = new ArrayList<Box>();
        for (var at = 0; at < after.size(); at++) {
            var box = after.get(at);
            var fresh = box.ref().isEmpty() && !before.contains(new Box(box.stage(), box.ref(), false, box.text()));
            var lost = fresh ? lostAt(at, before, after, there) : Optional.<Ref>empty();
            lost.ifPresent(there::add);
            result.add(lost.map(ref -> new Box(box.stage(), lost, box.ticked(), box.text()))
                    .orElse(box));
        }
        return result;
    }

    private static Optional<Ref> lostAt(int at, List<Box> before, List<Box> after, Set<Ref> there) {
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

    private static Optional<Ref> refAt(List<Box> boxes, int at) {
        return at < 0 || at >= boxes.size() ? Optional.empty() : boxes.get(at).ref();
    }
}
