package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that happened, in the order in which it was learnt; the post-mortem is made from it. */
public record Timeline(List<TimelineEntry> entries) {
    public static final Timeline EMPTY = new Timeline(List.of());

    public Timeline {
        entries = List.copyOf(entries);
    }

    /** What had happened by this time. */
    public Timeline until(Instant time) {
        return new Timeline(
                entries.stream().filter(entry -> !entry.at().isAfter(time)).toList());
    }

    public Timeline with(TimelineEntry entry) {
        var next = new ArrayList<>(entries);
        next.add(entry);
        return new Timeline(next);
    }

    /** The last entry that tells this. */
    public <H extends TimelineEvent> Optional<TimelineEntry> last(Class<H> what) {
        return entries.reversed().stream()
                .filter(entry -> what.isInstance(entry.what()))
                .findFirst();
    }

    /** Whether exactly this has happened. */
    public boolean tells(TimelineEvent what) {
        return entries.stream().map(TimelineEntry::what).anyMatch(what::equals);
    }

    /** Whether this person has done anything here at this time or later. */
    public boolean actedSince(Instant time, Person person) {
        return entries.stream()
                .anyMatch(entry -> !entry.at().isBefore(time)
                        && entry.by().filter(person::equals).isPresent());
    }

    /** How often this has happened. */
    public <H extends TimelineEvent> int count(Class<H> what) {
        return (int)
                entries.stream().filter(entry -> what.isInstance(entry.what())).count();
    }

    /** Whether this has happened at this time or later. */
    public <H extends TimelineEvent> boolean since(Instant time, Class<H> what) {
        return last(what).filter(entry -> !entry.at().isBefore(time)).isPresent();
    }
}
