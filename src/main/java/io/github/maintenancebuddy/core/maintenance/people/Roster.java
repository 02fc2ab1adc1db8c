package io.github.maintenancebuddy.core.maintenance.people;

import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who may be drawn as buddy (behaviour.md, The buddy).
 *
 * @param wanted false only for {@code buddies: none}: then nothing asks for a second person
 * @param people in the order of the file; with no people and no teams, people with write access are drawn
 * @param teams the slugs of teams of the repository's owner, whose members are drawn too
 */
public record Roster(boolean wanted, List<Member> people, List<String> teams) {
    public static final Roster NOT_CONFIGURED = new Roster(true, List.of(), List.of());

    public Roster {
        people = List.copyOf(people);
        teams = List.copyOf(teams);
    }

    /**
     * One of the roster.
     *
     * @param zone where they live, as far as the clock is concerned; without it the repository's zone
     * @param waking their waking hours; without them from 8 to 22
     */
    public record Member(String login, Optional<ZoneId> zone, Optional<Waking> waking, List<Away> away) {
        public Member {
            away = List.copyOf(away);
        }
    }

    /** From when to when somebody is awake, in their own zone; past midnight where {@code to} is not after {@code from}. */
    public record Waking(LocalTime from, LocalTime to) {
        public static final Waking DEFAULT = new Waking(LocalTime.of(8, 0), LocalTime.of(22, 0));

        /** Nobody has to wait longer for hours that are too few. */
        private static final int MOST_DAYS = 60;

        boolean includes(LocalTime time) {
            var begun = !time.isBefore(from);
            var over = !time.isBefore(to);
            return from.isBefore(to) ? begun && !over : begun || !over;
        }

        /** How long they are awake in this time. */
        Duration within(Span time, ZoneId zone) {
            var last = time.end().atZone(zone).toLocalDate();
            return before(time.start(), zone)
                    .datesUntil(last.plusDays(1))
                    .map(day -> on(day, zone))
                    .filter(time::overlaps)
                    .map(awake ->
                            Duration.between(later(awake.start(), time.start()), earlier(awake.end(), time.end())))
                    .reduce(Duration.ZERO, Duration::plus);
        }

        /** When so much of their waking hours has passed. */
        Instant after(Duration length, Instant start, ZoneId zone) {
            var left = length;
            var first = before(start, zone);
            for (var day : first.datesUntil(first.plusDays(MOST_DAYS)).toList()) {
                var awake = on(day, zone);
                var begin = later(awake.start(), start);
                var here = Duration.between(begin, awake.end());
                if (here.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = here.isPositive() ? left.minus(here) : left;
            }
            return start.plus(Duration.ofDays(MOST_DAYS));
        }

        private Span on(LocalDate day, ZoneId zone) {
            var end = to.isAfter(from) ? day : day.plusDays(1);
            return new Span(
                    day.atTime(from).atZone(zone).toInstant(),
                    end.atTime(to).atZone(zone).toInstant());
        }

        /** The day before, since a night reaches into the next day. */
        private static LocalDate before(Instant time, ZoneId zone) {
            return time.atZone(zone).toLocalDate().minusDays(1);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }

    /** Days on which somebody is away, both included, in their own zone. */
    public record Away(LocalDate from, LocalDate to) {}
}
