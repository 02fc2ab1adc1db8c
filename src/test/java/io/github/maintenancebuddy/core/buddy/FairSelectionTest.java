package io.github.maintenancebuddy.core.buddy;

import static io.github.maintenancebuddy.core.buddy.BuddySamples.ANN;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.awake;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.away;
import static io.github.maintenancebuddy.core.buddy.BuddySamples.candidate;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of maintenances with the same six people: who is buddy how often, and what never happens. */
class FairSelectionTest {
    private static final int MAINTENANCES = 150;
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Candidate> ROSTER = List.of(
            awake(candidate(Person.named(11, "fay")), "Europe/Berlin", 7, 23),
            awake(candidate(Person.named(12, "gus")), "Europe/Lisbon", 8, 0),
            away(
                    awake(candidate(Person.named(13, "hal")), "Europe/Athens", 8, 22),
                    new Away(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-07-21"))),
            away(
                    awake(candidate(Person.named(14, "ivy")), "America/New_York", 6, 22),
                    new Away(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-15"))),
            awake(candidate(Person.named(15, "joe")), "America/Los_Angeles", 7, 23),
            awake(candidate(Person.named(16, "kim")), "Asia/Kolkata", 9, 1));

    private final List<Maintenance> year = new ArrayList<>();
    private SplittableRandom random = new SplittableRandom(1);

    /** At any hour of the day, so that everybody has about as many windows within their waking hours. */
    private Maintenance planned(int number) {
        var day = Duration.ofMinutes(365L * 24 * 60 * number / MAINTENANCES);
        var opened = NEW_YEAR.plus(day).plus(Duration.ofHours(random.nextInt(24)));
        var start = opened.plus(Duration.ofDays(3));
        var window = new Span(start, start.plus(Duration.ofHours(1 + random.nextInt(3))));
        var roster = ROSTER.stream()
                .map(candidate -> candidate.with(WorkloadCount.of(candidate.person(), year, opened)))
                .toArray(Candidate[]::new);
        return BuddySelection.draw(BuddySamples.scheduled(number, window, false, roster), opened);
    }

    private void live(int seed) {
        random = new SplittableRandom(seed);
        for (var number = 1; number <= MAINTENANCES; number++) {
            year.add(planned(number));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void the_work_is_shared_evenly(int seed) {
        live(seed);
        var shares = new TreeMap<>(year.stream()
                .map(maintenance ->
                        maintenance.crew().buddy().person().orElseThrow().login())
                .collect(Collectors.groupingBy(login -> login, Collectors.counting())));
        System.out.println("A year of " + MAINTENANCES + " maintenances, an even share is 25: " + shares);
        assertThat(shares).hasSize(6);
        assertThat(shares.values()).allMatch(times -> times >= 20 && times <= 30);
    }

    @Test
    void nobody_works_away_or_twice_at_the_same_time() {
        live(6);
        for (var one : year) {
            var buddy = one.crew().buddy().person().orElseThrow();
            var window = one.window().orElseThrow();
            var candidate = one.crew().buddy().drawnFrom().find(buddy).orElseThrow();
            assertThat(candidate.away(window.planned(), window.zone())).isFalse();
            assertThat(candidate.busy(window.planned())).isFalse();
        }
    }

    @Test
    void never_the_lead_nor_who_declined_and_always_the_same_for_the_same() {
        for (var seed = 0; seed < 200; seed++) {
            random = new SplittableRandom(seed);
            var everybody = new ArrayList<>(ROSTER);
            everybody.add(random.nextInt(7), candidate(ANN));
            var shuffled = everybody.stream()
                    .map(candidate ->
                            candidate.with(new Workload(List.of(), random.nextInt(3), java.util.Optional.empty())))
                    .toArray(Candidate[]::new);
            var maintenance = BuddySamples.scheduled(seed, BuddySamples.WINDOW, false, shuffled);
            var at = BuddySamples.WINDOW.start().minus(Duration.ofMinutes(random.nextInt(6_000)));
            var declined = new ArrayList<Person>();
            for (var turn = 0; turn < 8; turn++) {
                var drawn = BuddySelection.draw(maintenance, at);
                assertThat(BuddySelection.draw(maintenance, at)).isEqualTo(drawn);
                var buddy = drawn.crew().buddy();
                var asked = new ArrayList<>(buddy.asked());
                buddy.person().ifPresent(asked::add);
                assertThat(asked).doesNotContain(ANN).noneMatch(declined::contains);
                if (asked.isEmpty()) {
                    break;
                }
                var gone = asked.get(random.nextInt(asked.size()));
                declined.add(gone);
                maintenance = BuddySelection.decline(drawn, gone, at, "").next();
            }
        }
    }
}
