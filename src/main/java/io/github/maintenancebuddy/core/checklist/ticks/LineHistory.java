package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Timeline;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the timeline tells of single lines. Deliveries come late and in any order, so the newest word on a line wins, by
 * GitHub's time and not by the time we heard it.
 */
final class LineHistory {
    /**
     * So long a delivery, or the news of our own write, may be on its way. What a text shows may be overtaken by then,
     * even overwritten by ourselves, so a person's own delivery of that time knows better.
     */
    static final Duration LATE = Duration.ofMinutes(10);

    private LineHistory() {}

    /**
     * The newest word on a line's box, if it is newer than what a person did at this time.
     *
     * @param but an entry to leave out
     */
    static Optional<TimelineEntry> newerThan(
            Maintenance maintenance, TaskRef ref, Instant at, Optional<TimelineEntry> but) {
        return words(maintenance, ref)
                .filter(entry -> but.filter(entry::equals).isEmpty())
                .max(Comparator.comparing(TimelineEntry::at))
                .filter(entry -> spoken(entry).isAfter(at));
    }

    /** Whether anything is known of a line after this time; what a text shows of it may then be older. */
    static boolean touchedAfter(Maintenance maintenance, TaskRef ref, Instant at) {
        return maintenance.timeline().entries().stream()
                .filter(entry -> about(entry.what()).filter(ref::equals).isPresent())
                .anyMatch(entry -> entry.at().isAfter(at)
                        || (entry.what() instanceof TimelineEvent.TakenBack
                                && entry.at().equals(at)));
    }

    /** Whether a line was worded anew after this time. */
    static boolean rewordedAfter(Maintenance maintenance, TaskRef ref, Instant at) {
        return maintenance.timeline().entries().stream()
                .anyMatch(entry -> entry.what().equals(new TimelineEvent.Reworded(ref))
                        && entry.at().isAfter(at));
    }

    /** Whether the same has been heard before: the delivery came twice. */
    static boolean knows(Maintenance maintenance, Person by, Instant at, TimelineEvent what) {
        return maintenance.timeline().entries().stream()
                .filter(entry ->
                        entry.at().equals(at) && entry.by().filter(by::equals).isPresent())
                .anyMatch(entry -> entry.what().equals(what) || takenBack(entry.what(), what));
    }

    /** Whether a line of this delivery was heard before, and has other words by now. */
    static boolean knowsReworded(Maintenance maintenance, Person by, Instant at, Stage stage) {
        return maintenance.timeline().entries().stream()
                .filter(entry ->
                        entry.at().equals(at) && entry.by().filter(by::equals).isPresent())
                .anyMatch(entry -> entry.what() instanceof TimelineEvent.Added(var ref)
                        && ref.stage() == stage
                        && rewordedAfter(maintenance, ref, at));
    }

    /** Something that was only seen in the text, for which this delivery at last names a person. */
    static Optional<TimelineEntry> unexplained(Maintenance maintenance, TimelineEvent what, Instant at) {
        return maintenance.timeline().entries().stream()
                .filter(entry -> entry.by().isEmpty()
                        && entry.what().equals(what)
                        && !entry.at().isBefore(at))
                .findFirst();
    }

    static Maintenance without(Maintenance maintenance, TimelineEntry gone) {
        var entries = new ArrayList<>(maintenance.timeline().entries());
        entries.remove(gone);
        return maintenance.withTimeline(new Timeline(entries));
    }

    private static Stream<TimelineEntry> words(Maintenance maintenance, TaskRef ref) {
        return maintenance.timeline().entries().stream()
                .filter(entry -> word(entry.what()).filter(ref::equals).isPresent());
    }

    /** The line whose box, or whose being there, an entry decides. */
    private static Optional<TaskRef> word(TimelineEvent what) {
        if (what instanceof TimelineEvent.Ticked(var ref)) {
            return Optional.of(ref);
        }
        if (what instanceof TimelineEvent.Unticked(var ref)) {
            return Optional.of(ref);
        }
        if (what instanceof TimelineEvent.Skipped(var ref, var _)) {
            return Optional.of(ref);
        }
        return what instanceof TimelineEvent.Removed(var ref) ? Optional.of(ref) : Optional.empty();
    }

    /** The line that an entry tells anything of. */
    private static Optional<TaskRef> about(TimelineEvent what) {
        if (what instanceof TimelineEvent.TakenBack(var ref, var _)) {
            return Optional.of(ref);
        }
        if (what instanceof TimelineEvent.Reworded(var ref)) {
            return Optional.of(ref);
        }
        return what instanceof TimelineEvent.Added(var ref) ? Optional.of(ref) : word(what);
    }

    private static Instant spoken(TimelineEntry entry) {
        return entry.by().isPresent() ? entry.at() : entry.at().minus(LATE);
    }

    private static boolean takenBack(TimelineEvent known, TimelineEvent what) {
        return known instanceof TimelineEvent.TakenBack(var ref, var _)
                && word(what).filter(ref::equals).isPresent();
    }
}
