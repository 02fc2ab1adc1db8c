package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When the work is planned, and when it really ran. Every change is kept; the first plan is never overwritten.
 *
 * @param zone the zone in which people read its times
 * @param first the first plan
 * @param setAt when the first plan was made
 * @param began when the work really began
 * @param ended when the window really closed
 */
public record Window(
        ZoneId zone,
        Span first,
        Instant setAt,
        List<Change> changes,
        Optional<Instant> began,
        Optional<Instant> ended) {
    /** Up to here a start is in time: earlier it needs a reason, and later the public is notified of the delay. */
    public static final Duration PUNCTUAL = Duration.ofMinutes(10);

    private static final Duration NEAR = Duration.ofMinutes(15);

    public Window {
        changes = List.copyOf(changes);
    }

    /** How a plan was changed. */
    public enum How {
        RESCHEDULED,
        EXTENDED
    }

    /** One change of the plan. */
    public record Change(Instant at, How how, Span to) {}

    public static Window planned(ZoneId zone, Span span, Instant at) {
        return new Window(zone, span, at, List.of(), Optional.empty(), Optional.empty());
    }

    /** The plan as it stands. */
    public Span planned() {
        return changes.isEmpty() ? first : changes.getLast().to();
    }

    public Instant start() {
        return planned().start();
    }

    /** The planned end as it stands. */
    public Instant end() {
        return planned().end();
    }

    /**
     * Whether the planned start is at most 15 minutes away: then a Carry out tick counts as the start (behaviour.md,
     * The window).
     */
    public boolean near(Instant at) {
        return !at.isBefore(start().minus(NEAR));
    }

    /** When the plan as it stands was made. */
    public Instant plannedAt() {
        return changes.isEmpty() ? setAt : changes.getLast().at();
    }

    public List<Change> extensions() {
        return changes.stream().filter(change -> change.how() == How.EXTENDED).toList();
    }

    public Window extended(Instant at, Instant end) {
        return changed(new Change(at, How.EXTENDED, new Span(start(), end)), zone);
    }

    public Window rescheduled(Instant at, ZoneId nextZone, Span to) {
        return changed(new Change(at, How.RESCHEDULED, to), nextZone);
    }

    public Window withBegan(Instant at) {
        return new Window(zone, first, setAt, changes, Optional.of(at), ended);
    }

    public Window withEnded(Optional<Instant> at) {
        return new Window(zone, first, setAt, changes, began, at);
    }

    private Window changed(Change change, ZoneId nextZone) {
        var next = new ArrayList<>(changes);
        next.add(change);
        return new Window(nextZone, first, setAt, next, began, ended);
    }
}
