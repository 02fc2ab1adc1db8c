package io.github.maintenancebuddy.core.buddy;

import static io.github.maintenancebuddy.core.buddy.BuddySamples.ANN;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.BOB;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.CLEO;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.DAN;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.WINDOW;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.awake;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.away;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.candidate;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.inactive;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.loaded;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.order;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.scheduled;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.unassignable;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is left out, and in which order the others are drawn (behaviour.md, The buddy). */
class CandidateRankingTest {
    private static final Candidate B = candidate(BOB);
    private static final Candidate C = candidate(CLEO);
    private static final Candidate D = candidate(DAN);

    @Test
    void the_lead_a_former_lead_and_apps_are_never_drawn() {
        var app = candidate(new Person(9, "ci[bot]", false));
        var maintenance = scheduled(candidate(ANN), app, B, C);
        assertThat(order(maintenance)).containsExactly("bob", "cleo");
        var handedOver = maintenance.withCrew(maintenance.crew().withLead(BOB));
        assertThat(order(handedOver)).containsExactly("cleo");
    }

    @Test
    void who_is_busy_away_unassignable_or_declined_is_left_out() {
        var overlapping = window("2026-12-05T22:30:00Z", 1);
        var touching = window("2026-12-05T23:00:00Z", 1);
        assertThat(order(scheduled(loaded(B, 1, "2026-12-05T22:30:00Z", overlapping), C)))
                .containsExactly("cleo");
        assertThat(order(scheduled(loaded(B, 0, "2026-12-05T23:00:00Z", touching))))
                .containsExactly("bob");
        assertThat(order(scheduled(unassignable(B), C))).containsExactly("cleo");
        assertThat(order(scheduled(B, C).withBuddy(buddy -> buddy.withoutPerson(BOB))))
                .containsExactly("cleo");
    }

    @ParameterizedTest(name = "{0} in {1}: away {2} to {3}")
    @CsvSource({
        "2026-12-05T21:00:00Z, UTC,              2026-12-05, 2026-12-05, true",
        "2026-12-05T21:00:00Z, UTC,              2026-12-06, 2026-12-09, false",
        "2026-12-05T21:00:00Z, UTC,              2026-12-01, 2026-12-04, false",
        "2026-12-05T22:00:00Z, UTC,              2026-12-06, 2026-12-06, false",
        "2026-12-05T22:00:00Z, Europe/Berlin,    2026-12-06, 2026-12-06, true",
        "2026-12-05T21:00:00Z, Asia/Tokyo,       2026-12-06, 2026-12-06, true",
        "2026-12-05T21:00:00Z, America/New_York, 2026-12-06, 2026-12-06, false"
    })
    void days_away_are_days_of_their_own_zone(String start, String zone, LocalDate from, LocalDate to, boolean out) {
        var bob = away(awake(B, zone, 0, 0), new Away(from, to));
        var maintenance = scheduled(1, window(start, 2), false, bob);
        assertThat(order(maintenance).isEmpty()).isEqualTo(out);
    }

    @ParameterizedTest(name = "{0} to {1} in {2}")
    @CsvSource({
        "8,  22, UTC,              false",
        "8,  23, UTC,              true",
        "21, 23, UTC,              true",
        "22, 6,  UTC,              false",
        "20, 4,  UTC,              true",
        "0,  0,  UTC,              true",
        "8,  22, America/New_York, true",
        "6,  8,  Asia/Tokyo,       true",
        "7,  22, Asia/Tokyo,       false",
        "9,  1,  Europe/Berlin,    true"
    })
    void who_is_awake_during_the_whole_window_comes_before_who_is_not(int from, int to, String zone, boolean isAwake) {
        var bob = loaded(awake(B, zone, from, to), 0, "2026-10-01T00:00:00Z");
        var busier = loaded(C, 3, "2026-11-01T00:00:00Z");
        assertThat(order(scheduled(busier, bob)).getFirst()).isEqualTo(isAwake ? "bob" : "cleo");
        assertThat(order(scheduled(busier, bob))).hasSize(2);
    }

    @Test
    void then_the_fewest_in_90_days_then_the_longest_ago_then_as_they_are_listed() {
        var often = loaded(B, 2, "2026-10-01T00:00:00Z");
        var lately = loaded(C, 1, "2026-11-20T00:00:00Z");
        var earlier = loaded(D, 1, "2026-11-01T00:00:00Z");
        assertThat(order(scheduled(often, lately, earlier))).containsExactly("dan", "cleo", "bob");
        assertThat(order(scheduled(C, B, D))).containsExactly("cleo", "bob", "dan");
        assertThat(order(scheduled(lately, B))).containsExactly("bob", "cleo");
    }

    @Test
    void who_was_not_active_is_asked_only_after_everybody_who_was() {
        assertThat(order(scheduled(inactive(B), C))).containsExactly("cleo");
        assertThat(order(scheduled(inactive(B), inactive(C)))).containsExactly("bob", "cleo");
        var declined = scheduled(inactive(B), C).withBuddy(buddy -> buddy.withoutPerson(CLEO));
        assertThat(order(declined)).containsExactly("bob");
    }

    @ParameterizedTest(name = "8 hours of {0} to {1} in {2} from {3}")
    @CsvSource({
        "8,  22, UTC,           2026-12-01T09:00:00Z, 2026-12-01T17:00:00Z",
        "8,  22, UTC,           2026-12-01T17:00:00Z, 2026-12-02T11:00:00Z",
        "8,  22, UTC,           2026-12-01T23:00:00Z, 2026-12-02T16:00:00Z",
        "22, 4,  UTC,           2026-12-01T09:00:00Z, 2026-12-03T00:00:00Z",
        "22, 4,  UTC,           2026-12-01T02:00:00Z, 2026-12-02T04:00:00Z",
        "0,  0,  UTC,           2026-12-01T20:00:00Z, 2026-12-02T04:00:00Z",
        "8,  16, Europe/Berlin, 2026-12-01T12:00:00Z, 2026-12-02T12:00:00Z",
        "1,  4,  Europe/Berlin, 2026-10-24T12:00:00Z, 2026-10-27T01:00:00Z"
    })
    void waking_hours_are_counted_by_their_own_clock(int from, int to, String zone, Instant asked, Instant until) {
        assertThat(awake(B, zone, from, to).awakeFor(Duration.ofHours(8), asked, ZoneOffset.UTC))
                .isEqualTo(until);
    }

    @Test
    void the_whole_window_counts_even_where_only_its_end_is_night() {
        assertThat(awake(B, "UTC", 8, 22).awake(WINDOW, ZoneOffset.UTC)).isFalse();
    }
}
