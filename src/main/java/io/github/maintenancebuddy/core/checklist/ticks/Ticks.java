package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.checklist.merging.PlanChange;
import io.github.maintenancebuddy.core.checklist.merging.PlanDiff;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.checklist.merging.ReferenceResolver;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.BodySnapshot;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What edits of the text do to the plan (behaviour.md, The plan). Deliveries come late, twice and in any order,
 * and our own writes overwrite what fell in between; no tick is lost by that.
 */
public final class Ticks {
    private Ticks() {}

    /** What must be known of the person before their edit is judged. */
    public static Set<Question> questions(Maintenance maintenance, Signal.Edited signal) {
        var needsRight = changes(maintenance, signal.before(), signal.after()).stream()
                .anyMatch(change -> switch (change) {
                    case PlanChange.Ticked(var ref) -> needsRight(ref);
                    case PlanChange.Added(var box) ->
                        box.ref().filter(Ticks::needsRight).isPresent();
                    case PlanChange.Unticked _, PlanChange.Reworded _, PlanChange.Removed _ -> false;
                });
        return needsRight ? Set.of(new Question.StandingOf(signal.by().login())) : Set.of();
    }

    /** Announcing, and accepting to be the buddy. */
    private static boolean needsRight(TaskRef ref) {
        return ref.equals(TaskRef.P1) || ref.equals(TaskRef.P2);
    }

    /** What a person's edit of the text does to the plan. */
    public static EditOutcome edited(Maintenance maintenance, Signal.Edited signal, Facts facts) {
        var before = PlanSection.read(signal.before()).orElse(List.of());
        var sheet = maintenance.memory().sheet();
        var newer = continues(sheet, signal);
        var start = newer ? reconciled(maintenance, before, signal.at()) : maintenance;
        var after = PlanSection.read(signal.after());
        if (after.isEmpty()) {
            var unread = newer
                    ? withSheet(start, sheet.next(List.of(), signal.at(), signal.after(), signal.before()))
                    : start;
            return new EditOutcome(unread, Optional.empty());
        }
        var seen = ReferenceResolver.in(after.get(), start.plan());
        var changes = PlanDiff.between(ReferenceResolver.in(before, start.plan()), seen);
        var outcome = new EditApplier(start, signal.by(), signal.at(), facts.role(signal.by()), seen).apply(changes);
        return newer ? settled(outcome, after.get(), signal) : outcome;
    }

    /** What our own write has read, and what it wrote; both are the same where there was nothing to write. */
    public static Maintenance written(Maintenance maintenance, Signal.Written signal) {
        var sheet = maintenance.memory().sheet();
        var at = endOfSecond(signal.at());
        var read = PlanSection.read(signal.read()).orElse(List.of());
        var written = PlanSection.read(signal.written()).orElse(List.of());
        var write = signal.read().equals(signal.written())
                ? sheet.write()
                : Optional.of(new BodySnapshot.Write(read, written));
        if (at.isBefore(sheet.at()) || followed(sheet, at, signal.read(), signal.written())) {
            return withSheet(maintenance, sheet.with(write));
        }
        var next = at.isAfter(sheet.at()) && knownBefore(sheet) && !read.isEmpty()
                ? nobody(maintenance, sheet.boxes(), read, signal.at())
                : maintenance;
        return withSheet(
                next, sheet.next(written, at, signal.written(), signal.read()).with(write));
    }

    /** Our own edit has come back, and tells what fell between our reading and our writing. */
    public static Maintenance overwrote(Maintenance maintenance, Signal.Overwrote signal) {
        var sheet = maintenance.memory().sheet();
        var before = PlanSection.read(signal.before()).orElse(List.of());
        var after = PlanSection.read(signal.after()).orElse(List.of());
        var at = endOfSecond(signal.at());
        var newer = at.isAfter(sheet.at()) && !followed(sheet, at, signal.before(), signal.after());
        var known = newer ? sheet.next(after, at, signal.after(), signal.before()) : sheet;
        var write = sheet.write().filter(ours -> ours.written().equals(after));
        if (write.isEmpty()) {
            return newer ? withSheet(reconciled(maintenance, before, signal.at()), known) : maintenance;
        }
        var next = before.isEmpty() || write.get().read().isEmpty()
                ? maintenance
                : nobody(maintenance, write.get().read(), before, signal.at());
        return withSheet(next, known.with(Optional.empty()));
    }

    /**
     * What a look at the text shows and no delivery has told: done by nobody. Soon after a text that we know the
     * deliveries of what came next may still be on their way, and so may be the news of our own write.
     */
    public static Maintenance seen(Maintenance maintenance, Signal.Seen signal) {
        var sheet = maintenance.memory().sheet();
        var shown = PlanSection.read(signal.body()).orElse(List.of());
        if (maintenance.ended()
                || !knownBefore(sheet)
                || shown.equals(sheet.boxes())
                || signal.at().isBefore(sheet.at().plus(LineHistory.LATE))) {
            return maintenance;
        }
        return withSheet(reconciled(maintenance, shown, signal.at()), sheet.next(shown, signal.at(), signal.body()));
    }

    /** A tick that counts only where lifecycle says so is taken back. */
    public static Maintenance takeBack(Maintenance maintenance, TaskRef ref, Person by, Instant at, String why) {
        return PlanOperations.takeBack(PlanOperations.with(maintenance, ref, TaskState.open()), ref, by, at, why);
    }

    /**
     * GitHub's times are whole seconds; within one, the next edit begins with the text that the one before left, unless
     * it has left what that one began with.
     */
    private static boolean continues(BodySnapshot sheet, Signal.Edited signal) {
        return signal.at().isAfter(sheet.at())
                || (sameSecond(signal.at(), sheet.at())
                        && sheet.matches(signal.before())
                        && !sheet.wasMadeFrom(signal.after()));
    }

    /** Within a second, a person's edit began with what our write left: then it is the newer one, unless we wrote over it. */
    private static boolean followed(BodySnapshot sheet, Instant at, String before, String written) {
        return sameSecond(at, sheet.at()) && sheet.wasMadeFrom(written) && !sheet.matches(before);
    }

    private static boolean sameSecond(Instant one, Instant other) {
        return one.getEpochSecond() == other.getEpochSecond();
    }

    /**
     * Which of our write and an edit within the same second came first is not known. Taking the write for the later one
     * is safe: what the edit did is kept as a change that our write has not seen.
     */
    private static Instant endOfSecond(Instant at) {
        return at.plusMillis(999);
    }

    /** A text before our first write may hold a plan that was copied from elsewhere: its ticks are none. */
    private static boolean knownBefore(BodySnapshot sheet) {
        return sheet.at().isAfter(Instant.EPOCH);
    }

    /** What differs from what we last knew, and no delivery has explained so far. */
    private static Maintenance reconciled(Maintenance maintenance, List<BodyLine> before, Instant at) {
        var sheet = maintenance.memory().sheet();
        return knownBefore(sheet) && !before.isEmpty() && !sheet.boxes().isEmpty()
                ? nobody(maintenance, sheet.boxes(), before, at)
                : maintenance;
    }

    private static Maintenance nobody(Maintenance maintenance, List<BodyLine> from, List<BodyLine> to, Instant at) {
        var plan = maintenance.plan();
        return UnattributedChanges.apply(
                maintenance, PlanDiff.between(ReferenceResolver.in(from, plan), ReferenceResolver.in(to, plan)), at);
    }

    private static List<PlanChange> changes(Maintenance maintenance, String before, String after) {
        var plan = maintenance.plan();
        return PlanDiff.between(
                ReferenceResolver.in(PlanSection.read(before).orElse(List.of()), plan),
                ReferenceResolver.in(PlanSection.read(after).orElse(List.of()), plan));
    }

    private static EditOutcome settled(EditOutcome outcome, List<BodyLine> after, Signal.Edited signal) {
        var next = outcome.next();
        var ordered = PlanOperations.order(next, ReferenceResolver.in(after, next.plan()));
        var sheet = next.memory().sheet();
        var at = signal.at().isAfter(sheet.at()) ? signal.at() : sheet.at();
        return new EditOutcome(
                withSheet(ordered, sheet.next(after, at, signal.after(), signal.before())), outcome.comment());
    }

    private static Maintenance withSheet(Maintenance maintenance, BodySnapshot sheet) {
        return maintenance.withMemory(maintenance.memory().withSheet(sheet));
    }
}
