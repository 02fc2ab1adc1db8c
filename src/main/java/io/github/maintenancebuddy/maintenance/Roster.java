package io.github.maintenancebuddy.maintenance;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Who may be drawn as buddy (product.md section 8).
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
    }

    /** Days on which somebody is away, both included, in their own zone. */
    public record Away(LocalDate from, LocalDate to) {}
}
