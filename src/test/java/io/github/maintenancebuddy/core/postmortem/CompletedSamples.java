package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.people.Buddy;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Maintenances whose window has closed, planned for Saturday 22:00 to midnight in Berlin. */
final class CompletedSamples {
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CAT = Person.named(3, "cat");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Span PLANNED = new Span(at("2026-12-05T22:00"), at("2026-12-06T00:00"));

    private Maintenance maintenance;

    private CompletedSamples(Impact impact) {
        var issue = new IssueRef(
                new Repository(new InstallationId(7), new RepositoryId(8), "acme/shop", false),
                new IssueId(99),
                12,
                "Move orders to PostgreSQL 18",
                "https://github.com/acme/shop/issues/12");
        maintenance = Maintenance.opened(
                        issue, Crew.of(ANN, true).withLead(ANN), "https://mb.example/status/acme/shop/12")
                .withRequest(new Request(
                        "Move the orders database to PostgreSQL 18,\n"
                                + "since 15 is out of support. @cat knows more, see #7.",
                        List.of("API", "Web"),
                        Optional.of(impact),
                        WorkKind.DATABASE_MIGRATION,
                        Optional.of("Short interruption\nOrders cannot be placed."),
                        Optional.empty(),
                        Optional.of("bob"),
                        Optional.of("Point the application at the old primary"),
                        Optional.of(Duration.ofMinutes(30)),
                        List.of(new Request.Extra(Stage.VERIFY, "Place an order"))))
                .withWindow(Optional.of(Window.planned(BERLIN, PLANNED, at("2026-11-20T10:00"))))
                .tell(at("2026-11-20T10:00"), ANN, new TimelineEvent.Opened())
                .tell(at("2026-11-20T10:00"), new TimelineEvent.Scheduled(PLANNED));
        task("P1", "Announce it", 0).task("P2", "@bob accepts being the buddy", 0);
        task("C1", "Stop the consumers", 10)
                .task("C2", "Run `migrate | tee log`", 45)
                .task("V1", "Row counts match", 5);
    }

    /** The time in Berlin. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    static Maintenance clean() {
        return clean(Impact.FULL_OUTAGE);
    }

    static Maintenance clean(Impact impact) {
        return new CompletedSamples(impact)
                .ready(BOB)
                .begins("2026-12-05T22:00", Optional.empty())
                .tick("2026-12-05T22:12", "C1", ANN)
                .notice("2026-12-05T22:30", NoticeKind.UPDATE, "Going to plan; next update at 22:55.")
                .tick("2026-12-05T22:50", "C2", ANN)
                .tell("2026-12-05T22:50", new TimelineEvent.Verifying())
                .tick("2026-12-05T22:58", "V1", BOB)
                .closes("2026-12-05T22:59", Outcome.SUCCESSFUL, Optional.empty())
                .maintenance;
    }

    /** The tasks were ticked at one visit to the list, 20 seconds apart. */
    static Maintenance together() {
        return together("2026-12-05T23:40:30");
    }

    /** The last one was ticked at this time. */
    static Maintenance together(String last) {
        return new CompletedSamples(Impact.FULL_OUTAGE)
                .ready(BOB)
                .begins("2026-12-05T22:00", Optional.empty())
                .tick("2026-12-05T23:39:50", "C1", ANN)
                .tick("2026-12-05T23:40:10", "C2", ANN)
                .tick(last, "V1", BOB)
                .closes("2026-12-05T23:42:30", Outcome.SUCCESSFUL, Optional.empty())
                .maintenance;
    }

    static Maintenance troubled() {
        return new CompletedSamples(Impact.PARTIAL_OUTAGE)
                .asks("2026-11-20T10:00", CAT)
                .by("2026-11-20T10:05", CAT, new TimelineEvent.BuddyDeclined(CAT, "on holiday in Spain"))
                .asks("2026-11-20T10:05", BOB)
                .by("2026-12-05T21:00", BOB, new TimelineEvent.TakenBack(TaskRef.P1, "Only lead and buddy announce."))
                .skips("2026-12-05T22:20", "P2", "all are @busy, see #9")
                .tell("2026-12-05T22:10", new TimelineEvent.StartDelayed())
                .begins("2026-12-05T22:25", Optional.of("customers wait | <b>now</b>"))
                .tick("2026-12-05T22:33", "C1", ANN)
                .tell("2026-12-05T23:00", new TimelineEvent.EarlyWarning())
                .tell("2026-12-05T23:15", new TimelineEvent.DecisionAsked())
                .by("2026-12-05T23:20", ANN, new TimelineEvent.Decided(false, "nearly there"))
                .tell("2026-12-06T00:00", new TimelineEvent.Overran())
                .extended("2026-12-06T00:05", "2026-12-06T00:30", "the copy is slow")
                .tick("2026-12-06T00:20", "C2", ANN)
                .tell("2026-12-06T00:20", new TimelineEvent.Verifying())
                .tell("2026-12-06T00:21", new TimelineEvent.NotDone(Undone.ASSIGNEES, "GitHub does not allow it"))
                .closes("2026-12-06T00:28", Outcome.UNVERIFIED, Optional.of("counting takes a day"))
                .tell("2026-12-06T00:28", new TimelineEvent.NotVerifiedBySecondPerson())
                .maintenance;
    }

    static Maintenance rolledBack() {
        var finished = new CompletedSamples(Impact.FULL_OUTAGE)
                .task("R1", "Point the application at the old primary", 10)
                .ready(BOB)
                .begins("2026-12-05T22:00", Optional.empty())
                .tick("2026-12-05T22:09", "C1", ANN)
                .by("2026-12-05T22:40", BOB, new TimelineEvent.Noted("/extend did not help"))
                .by("2026-12-05T22:41", BOB, new TimelineEvent.Decided(true, "the disk is full"))
                .notice("2026-12-05T22:41", NoticeKind.ROLLING_BACK, "The previous state is being restored.");
        finished.maintenance = finished.maintenance.withPlan(finished.maintenance
                .plan()
                .withRollingBack()
                .change(ref("C2"), task -> task.withState(new TaskState.Voided(at("2026-12-05T22:41")))));
        return finished.tick("2026-12-05T22:50", "R1", ANN)
                .tell("2026-12-05T22:50", new TimelineEvent.Verifying())
                .tick("2026-12-05T22:54", "V1", BOB)
                .closes("2026-12-05T22:55", Outcome.ROLLED_BACK, Optional.empty())
                .maintenance;
    }

    private static TaskRef ref(String text) {
        return TaskRef.read(text).orElseThrow();
    }

    private CompletedSamples task(String ref, String text, int estimate) {
        var task = Task.of(ref(ref), text)
                .withEstimate(estimate == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(estimate)));
        maintenance = maintenance.withPlan(maintenance.plan().with(task));
        return this;
    }

    private CompletedSamples ready(Person buddy) {
        return asks("2026-11-20T10:00", buddy)
                .tick("2026-11-20T10:30", "P1", ANN)
                .notice("2026-11-20T10:31", NoticeKind.ANNOUNCED, "Planned maintenance.")
                .tick("2026-11-20T15:00", "P2", buddy)
                .by("2026-11-20T15:00", buddy, new TimelineEvent.BuddyAccepted());
    }

    private CompletedSamples asks(String time, Person buddy) {
        maintenance = maintenance.withBuddy(_ -> Buddy.NOBODY.ask(buddy, true, at(time)));
        return tell(time, new TimelineEvent.BuddyAsked(buddy));
    }

    private CompletedSamples begins(String time, Optional<String> anyway) {
        maintenance = maintenance
                .withPhase(Phase.IN_PROGRESS)
                .withWindow(maintenance.window().map(window -> window.withBegan(at(time))));
        return tell(time, new TimelineEvent.Started(anyway)).notice(time, NoticeKind.STARTED, "The work has begun.");
    }

    private CompletedSamples extended(String time, String end, String why) {
        var window = maintenance.window().orElseThrow();
        maintenance = maintenance.withWindow(Optional.of(window.extended(at(time), at(end))));
        return by(time, ANN, new TimelineEvent.Extended(window.end(), at(end), why))
                .notice(time, NoticeKind.EXTENDED, "It takes longer.");
    }

    private CompletedSamples tick(String time, String ref, Person by) {
        var done = new TaskState.Done(Optional.of(by), at(time));
        maintenance = maintenance.withPlan(maintenance.plan().change(ref(ref), task -> task.withState(done)));
        return by(time, by, new TimelineEvent.Ticked(ref(ref)));
    }

    private CompletedSamples skips(String time, String ref, String why) {
        var skipped = new TaskState.Skipped(Optional.of(ANN), why, at(time));
        maintenance = maintenance.withPlan(maintenance.plan().change(ref(ref), task -> task.withState(skipped)));
        return by(time, ANN, new TimelineEvent.Skipped(ref(ref), why));
    }

    private CompletedSamples notice(String time, NoticeKind kind, String text) {
        var facts = new PublicFacts(
                "Short interruption",
                maintenance.phase(),
                Optional.empty(),
                Optional.of(PLANNED),
                BERLIN,
                maintenance.impact(),
                List.of("API", "Web"),
                Optional.empty());
        maintenance =
                maintenance.withPublicity(maintenance.publicity().told(kind, at(time), text, facts, Optional.empty()));
        return tell(
                time,
                new TimelineEvent.Told(kind, maintenance.publicity().notices().size()));
    }

    private CompletedSamples closes(String time, Outcome outcome, Optional<String> anyway) {
        maintenance = maintenance
                .withPhase(Phase.COMPLETED)
                .withOutcome(Optional.of(outcome))
                .withWindow(maintenance.window().map(window -> window.withEnded(Optional.of(at(time)))));
        var kind = outcome.rolledBack() ? NoticeKind.ROLLED_BACK : NoticeKind.COMPLETED;
        return tell(time, new TimelineEvent.Completed(outcome, anyway)).notice(time, kind, "The work is over.");
    }

    private CompletedSamples by(String time, Person by, TimelineEvent what) {
        maintenance = maintenance.tell(at(time), by, what);
        return this;
    }

    private CompletedSamples tell(String time, TimelineEvent what) {
        maintenance = maintenance.tell(at(time), what);
        return this;
    }
}
