package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Candidates;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Away;
import io.github.maintenancebuddy.core.maintenance.people.Roster.Waking;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Maintenances that need a buddy, and people who could be it. */
final class BuddySamples {
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CLEO = Person.named(3, "cleo");
    static final Person DAN = Person.named(4, "dan");

    /** Saturday 5 December 2026, 21:00 to 23:00 UTC. */
    static final Span WINDOW = window("2026-12-05T21:00:00Z", 2);

    private BuddySamples() {}

    static Span window(String start, int hours) {
        var from = Instant.parse(start);
        return new Span(from, from.plus(Duration.ofHours(hours)));
    }

    /** Somebody of the roster who is awake around the clock, in UTC. */
    static Candidate candidate(Person person) {
        var always = new Waking(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        return new Candidate(person, Optional.of(ZoneOffset.UTC), always, List.of(), true, true, Workload.NONE);
    }

    static Candidate awake(Candidate one, String zone, int from, int to) {
        return new Candidate(
                one.person(),
                Optional.of(ZoneId.of(zone)),
                new Waking(LocalTime.of(from, 0), LocalTime.of(to, 0)),
                one.away(),
                one.assignable(),
                one.active(),
                one.load());
    }

    static Candidate away(Candidate one, Away... days) {
        return new Candidate(
                one.person(), one.zone(), one.waking(), List.of(days), one.assignable(), one.active(), one.load());
    }

    static Candidate unassignable(Candidate one) {
        return new Candidate(one.person(), one.zone(), one.waking(), one.away(), false, one.active(), one.load());
    }

    static Candidate inactive(Candidate one) {
        return new Candidate(one.person(), one.zone(), one.waking(), one.away(), one.assignable(), false, one.load());
    }

    static Candidate loaded(Candidate one, int times, String last, Span... busy) {
        return one.with(new Workload(List.of(busy), times, Optional.of(Instant.parse(last))));
    }

    /** Ann leads it; these are on the roster. */
    static Maintenance scheduled(long issue, Span window, boolean hidden, Candidate... roster) {
        var repository = new Repository(new InstallationId(7), new RepositoryId(70), "acme/shop", hidden);
        var ref = new IssueRef(
                repository, new IssueId(issue), (int) issue, "Move the orders", "https://github.example/1");
        return Maintenance.opened(ref, Crew.of(ANN, true).withLead(ANN), "https://status.example/1")
                .withPhase(Phase.SCHEDULED)
                .withPlan(Plan.EMPTY.with(Task.of(TaskRef.P2, "The buddy accepts")))
                .withWindow(Optional.of(Window.planned(ZoneOffset.UTC, window, window.start())))
                .withBuddy(buddy -> buddy.withDrawnFrom(new Candidates(true, List.of(roster), List.of())));
    }

    static Maintenance scheduled(Candidate... roster) {
        return scheduled(1, WINDOW, false, roster);
    }

    static List<String> order(Maintenance maintenance) {
        return CandidateRanking.of(maintenance).stream()
                .map(candidate -> candidate.person().login())
                .toList();
    }
}
