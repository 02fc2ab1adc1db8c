package io.github.maintenancebuddy.core.checklist;

import io.github.maintenancebuddy.core.checklist.creation.PlanFactory;
import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.checklist.ticks.EditOutcome;
import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Buddy;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A small scheduled maintenance: Ann leads, Bob is the buddy, Carl has write, Mallory has nothing. */
public final class SampleMaintenance {
    public static final Person ANN = Person.named(1, "ann");
    public static final Person BOB = Person.named(2, "bob");
    public static final Person CARL = Person.named(3, "carl");
    public static final Person MALLORY = Person.named(4, "mallory");
    public static final Person ROBOT = new Person(5, "robot", false);

    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant START = Instant.parse("2026-12-05T21:00:00Z");
    public static final Instant END = Instant.parse("2026-12-05T23:00:00Z");
    public static final Instant WRITTEN = Instant.parse("2026-12-01T09:00:00Z");
    public static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    public static final List<ChecklistLine> LINES = List.of(
            new ChecklistLine(Stage.PREPARE, "Prove the backup by restoring it elsewhere · 30m · @ann"),
            new ChecklistLine(Stage.CARRY_OUT, "Stop the consumers and wait until the queues are empty · 10m"),
            new ChecklistLine(Stage.CARRY_OUT, "Run the migration · 45m · second person"),
            new ChecklistLine(Stage.CARRY_OUT, "Start the consumers"),
            new ChecklistLine(Stage.VERIFY, "Row counts match the copy from before · @bob"),
            new ChecklistLine(Stage.VERIFY, "Watch the errors · optional"),
            new ChecklistLine(Stage.ROLL_BACK, "Point the application at the old primary · 10m"),
            new ChecklistLine(Stage.ROLL_BACK, "Start the consumers"));

    private SampleMaintenance() {}

    public static TaskRef ref(String text) {
        return TaskRef.read(text).orElseThrow();
    }

    public static Request request() {
        return new Request(
                "Move the orders",
                List.of("API", "Web"),
                Optional.of(Impact.FULL_OUTAGE),
                WorkKind.DATABASE_MIGRATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMinutes(45)),
                List.of());
    }

    public static IssueRef issue() {
        var repository = new Repository(new InstallationId(7), new RepositoryId(8), "acme/shop", false);
        return new IssueRef(
                repository, new IssueId(9), 10, "Move the orders", "https://github.com/acme/shop/issues/10");
    }

    public static Maintenance draft() {
        return Maintenance.opened(
                issue(), Crew.of(ANN, true).withLead(ANN), "https://buddy.example/status/acme/shop/10");
    }

    public static Maintenance scheduled() {
        return draft().withRequest(request())
                .withPhase(Phase.SCHEDULED)
                .withWindow(Optional.of(Window.planned(BERLIN, new Span(START, END), WRITTEN)))
                .withBuddy(none -> Buddy.NOBODY.ask(BOB, true, WRITTEN))
                .withPlan(PlanFactory.plan(request(), LINES, List.of()));
    }

    public static Maintenance announced(Maintenance maintenance) {
        var facts = new PublicFacts(
                "Maintenance",
                Phase.SCHEDULED,
                Optional.empty(),
                Optional.of(new Span(START, END)),
                BERLIN,
                Impact.FULL_OUTAGE,
                List.of("API", "Web"),
                Optional.empty());
        return maintenance.withPublicity(
                maintenance.publicity().told(NoticeKind.ANNOUNCED, NOW, "Maintenance", facts, Optional.empty()));
    }

    /** As it is after our section was written. */
    public static Maintenance written(Maintenance maintenance) {
        return Ticks.written(maintenance, new Signal.Written(WRITTEN, "", PlanSection.render(maintenance)));
    }

    public static Facts facts() {
        return Facts.none(new DecisionSettings("https://buddy.example"))
                .with("ann", Optional.of(new Membership(ANN, Role.WRITE)))
                .with("bob", Optional.of(new Membership(BOB, Role.TRIAGE)))
                .with("carl", Optional.of(new Membership(CARL, Role.WRITE)))
                .with("mallory", Optional.of(new Membership(MALLORY, Role.READ)));
    }

    /** The text with the box of this reference turned. */
    public static String turn(String body, String ref) {
        var open = "[ ] `" + ref + "`";
        var done = "[x] `" + ref + "`";
        return body.contains(open) ? body.replace(open, done) : body.replace(done, open);
    }

    /** Somebody edits the text of a maintenance that is written as it is. */
    public static EditOutcome edit(Maintenance maintenance, Person by, Instant at, UnaryOperator<String> edit) {
        var before = PlanSection.render(maintenance);
        return Ticks.edited(maintenance, new Signal.Edited(at, by, before, edit.apply(before)), facts());
    }
}
