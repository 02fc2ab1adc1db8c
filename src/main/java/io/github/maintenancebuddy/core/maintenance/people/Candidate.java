package io.github.maintenancebuddy.core.maintenance.people;

import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who could be the buddy, with all that drawing looks at (behaviour.md, The buddy).
 *
 * @param zone where their clock is; where that is not known, the window's zone stands for it
 * @param assignable whether GitHub lets them be assigned
 * @param active whether they are on the roster, or were active in the repository in the last 90 days
 */
public record Candidate(
        Person person,
        Optional<ZoneId> zone,
        Roster.Waking waking,
        List<Roster.Away> away,
        boolean assignable,
        boolean active,
        Workload load) {
    public Candidate {
        away = List.copyOf(away);
    }

    /** Somebody of whom nothing more is known than that they may write. */
    public static Candidate of(Person person, boolean active) {
        return new Candidate(person, Optional.empty(), Roster.Waking.DEFAULT, List.of(), true, active, Workload.NONE);
    }

    public Candidate in(Optional<ZoneId> next) {
        return new Candidate(person, next, waking, away, assignable, active, load);
    }

    public Candidate with(Workload next) {
        return new Candidate(person, zone, waking, away, assignable, active, next);
    }

    /** Active, whatever was known before. */
    public Candidate asActive() {
        return new Candidate(person, zone, waking, away, assignable, true, load);
    }

    /** Whether they are lead or buddy of another maintenance at that time. */
    public boolean busy(Span window) {
        return load.busy().stream().anyMatch(window::overlaps);
    }

    /** Whether one of their days away falls into this time. */
    public boolean away(Span window, ZoneId otherwise) {
        var first = window.start().atZone(zone.orElse(otherwise)).toLocalDate();
        var last = window.end().minusNanos(1).atZone(zone.orElse(otherwise)).toLocalDate();
        return away.stream()
                .anyMatch(days -> !days.from().isAfter(last) && !days.to().isBefore(first));
    }

    /** Whether they are awake all this time. */
    public boolean awake(Span window, ZoneId otherwise) {
        return waking.within(window, zone.orElse(otherwise)).equals(window.length());
    }

    public boolean awake(Instant moment, ZoneId otherwise) {
        return waking.includes(moment.atZone(zone.orElse(otherwise)).toLocalTime());
    }

    /** When they will have been awake for so long. */
    public Instant awakeFor(Duration length, Instant from, ZoneId otherwise) {
        return waking.after(length, from, zone.orElse(otherwise));
    }
}
