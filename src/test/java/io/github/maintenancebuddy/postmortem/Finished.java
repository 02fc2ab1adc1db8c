package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Buddy;
import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.PublicFacts;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Request;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Maintenances whose window has closed, planned for Saturday 22:00 to midnight in Berlin. */
final class Finished {
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CAT = Person.named(3, "cat");
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Span PLANNED = new Span(at("2026-12-05T22:00"), at("2026-12-06T00:00"));

    private Maintenance maintenance;

    private Finished(Impact impact) {
        var issue = new IssueRef(
                new Repository(7, 8, "acme/shop", false),
                99,
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
                        Kind.DATABASE_MIGRATION,
                        Optional.of("Short interruption\nOrders cannot be placed."),
                        Optional.empty(),
                        Optional.of("bob"),
                        Optional.of("Point the application at the old primary"),
                        Optional.of(Duration.ofMinutes(30)),
                        List.of(new Request.Extra(Stage.VERIFY, "Place an order"))))
                .withWindow(Optional.of(Window.planned(BERLIN, PLANNED, at("2026-11-20T10:00"))))
                .tell(at("2026-11-20T10:00"), ANN, new Happening.Opened())
                .tell(at("2026-11-20T10:00"), new Happening.Scheduled(PLANNED));
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
        return new Finished(impact)
                .ready(BOB)
                .begins("2026-12-05T22:00", Optional.empty())
                .tick("2026-12-05T22:12", "C1", ANN)
                .notice("2026-12-05T22:30", NoticeKind.UPDATE, "Going to plan; next update at 22:55.")
                .tick("2026-12-05T22:50", "C2", ANN)
                .tell("2026-12-05T22:50", new Happening.Verifying())
                .tick("2026-12-05T22:58", "V1", BOB)
                .closes("2026-12-05T22:59", Outcome.SUCCESSFUL, Optional.empty())
                .maintenance;
    }

    static Maintenance troubled() {
        return new Finished(Impact.PARTIAL_OUTAGE)
                .asks("2026-11-20T10:00", CAT)
                .by("2026-11-20T10:05", CAT, new Happening.BuddyDeclined(CAT, "on holiday in Spain"))
                .asks("2026-11-20T10:05", BOB)
                .by("2026-12-05T21:00", BOB, new Happening.TakenBack(Ref.P1, "Only lead and buddy announce."))
                .skips("2026-12-05T22:20", "P2", "all are @busy, see #9")
                .tell("2026-12-05T22:10", new Happening.StartDelayed())
                .begins("2026-12-05T22:25", Optional.of("customers wait | <b>now</b>"))
                .tick("2026-12-05T22:33", "C1", ANN)
                .tell("2026-12-05T23:00", new Happening.EarlyWarning())
                .tell("2026-12-05T23:15", new Happening.DecisionAsked())
                .by("2026-12-05T23:20", ANN, new Happening.Decided(false, "nearly there"))
                .tell("2026-12-06T00:00", new Happening.Overran())
                .extended("2026-12-06T00:05", "2026-12-06T00:30", "the copy is slow")
                .tick("2026-12-06T00:20", "C2", ANN)
                .tell("2026-12-06T00:20", new Happening.Verifying())
                .tell("2026-12-06T00:21", new Happening.NotDone("assigning people", "GitHub does not allow it"))
                .closes("2026-12-06T00:28", Outcome.SUCCESSFUL, Optional.of("counting takes a day"))
                .tell("2026-12-06T00:28", new Happening.NotVerifiedBySecondPerson())
                .maintenance;
    }

    static Maintenance rolledBack() {
        var finished = new Finished(Impact.FULL_OUTAGE)
                .task("R1", "Point the application at the old primary", 10)
                .ready(BOB)
                .begins("2026-12-05T22:00", Optional.empty())
                .tick("2026-12-05T22:09", "C1", ANN)
                .by("2026-12-05T22:40", BOB, new Happening.Noted("/extend did not help"))
                .by("2026-12-05T22:41", BOB, new Happening.Decided(true, "the disk is full"))
                .notice("2026-12-05T22:41", NoticeKind.ROLLING_BACK, "The previous state is being restored.");
        finished.maintenance = finished.maintenance.withPlan(finished.maintenance
                .plan()
                .withRollingBack()
                .change(ref("C2"), task -> task.withState(new TaskState.Voided(at("2026-12-05T22:41")))));
        return finished.tick("2026-12-05T22:50", "R1", ANN)
                .tell("2026-12-05T22:50", new Happening.Verifying())
                .tick("2026-12-05T22:54", "V1", BOB)
                .closes("2026-12-05T22:55", Outcome.ROLLED_BACK, Optional.empty())
                .maintenance;
    }

    private static Ref ref(String text) {
        return Ref.read(text).orElseThrow();
    }

    private Finished task(String ref, String text, int estimate) {
        var task = Task.of(ref(ref), text)
                .withEstimate(estimate == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(estimate)));
        maintenance = maintenance.withPlan(maintenance.plan().with(task));
        return this;
    }

    private Finished ready(Person buddy) {
        return asks("2026-11-20T10:00", buddy)
                .tick("2026-11-20T10:30", "P1", ANN)
                .notice("2026-11-20T10:31", NoticeKind.ANNOUNCED, "Planned maintenance.")
                .tick("2026-11-20T15:00", "P2", buddy)
                .by("2026-11-20T15:00", buddy, new Happening.BuddyAccepted());
    }

    private Finished asks(String time, Person buddy) {
        maintenance = maintenance.withBuddy(_ -> Buddy.NOBODY.ask(buddy, true, at(time)));
        return tell(time, new Happening.BuddyAsked(buddy));
    }

    private Finished begins(String time, Optional<String> anyway) {
        maintenance = maintenance
                .withPhase(Phase.IN_PROGRESS)
                .withWindow(maintenance.window().map(window -> window.withBegan(at(time))));
        return tell(time, new Happening.Started(anyway)).notice(time, NoticeKind.STARTED, "The work has begun.");
    }

    private Finished extended(String time, String end, String why) {
        var window = maintenance.window().orElseThrow();
        maintenance = maintenance.withWindow(Optional.of(window.extended(at(time), at(end))));
        return by(time, ANN, new Happening.Extended(window.end(), at(end), why))
                .notice(time, NoticeKind.EXTENDED, "It takes longer.");
    }

    private Finished tick(String time, String ref, Person by) {
        var done = new TaskState.Done(Optional.of(by), at(time));
        maintenance = maintenance.withPlan(maintenance.plan().change(ref(ref), task -> task.withState(done)));
        return by(time, by, new Happening.Ticked(ref(ref)));
    }

    private Finished skips(String time, String ref, String why) {
        var skipped = new TaskState.Skipped(Optional.of(ANN), why, at(time));
        maintenance = maintenance.withPlan(maintenance.plan().change(ref(ref), task -> task.withState(skipped)));
        return by(time, ANN, new Happening.Skipped(ref(ref), why));
    }

    private Finished notice(String time, NoticeKind kind, String text) {
        var facts = new PublicFacts(
                "Short interruption",
                maintenance.phase(),
                Optional.empty(),
                Optional.of(PLANNED),
                BERLIN,
                maintenance.impact(),
                List.of("API", "Web"));
        maintenance = maintenance.withPublicity(maintenance.publicity().told(kind, at(time), text, facts));
        return tell(
                time, new Happening.Told(kind, maintenance.publicity().notices().size()));
    }

    private Finished closes(String time, Outcome outcome, Optional<String> anyway) {
        maintenance = maintenance
                .withPhase(Phase.COMPLETED)
                .withOutcome(Optional.of(outcome))
                .withWindow(maintenance.window().map(window -> window.withEnded(Optional.of(at(time)))));
        var kind = outcome == Outcome.SUCCESSFUL ? NoticeKind.COMPLETED : NoticeKind.ROLLED_BACK;
        return tell(time, new Happening.Completed(outcome, anyway)).notice(time, kind, "The work is over.");
    }

    private Finished by(String time, Person by, Happening what) {
        maintenance = maintenance.tell(at(time), by, what);
        return this;
    }

    private Finished tell(String time, Happening what) {
        maintenance = maintenance.tell(at(time), what);
        return this;
    }
}
