package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Buddy;
import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.PublicFacts;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Request;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Standing;
import io.github.maintenancebuddy.maintenance.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A small scheduled maintenance: Ann leads, Bob is the buddy, Carl has write, Mallory has nothing. */
final class Sample {
    static final Person ANN = Person.named(1, "ann");
    static final Person BOB = Person.named(2, "bob");
    static final Person CARL = Person.named(3, "carl");
    static final Person MALLORY = Person.named(4, "mallory");
    static final Person ROBOT = new Person(5, "robot", false);

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Instant START = Instant.parse("2026-12-05T21:00:00Z");
    static final Instant END = Instant.parse("2026-12-05T23:00:00Z");
    static final Instant WRITTEN = Instant.parse("2026-12-01T09:00:00Z");
    static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    static final List<Line> LINES = List.of(
            new Line(Stage.PREPARE, "Prove the backup by restoring it elsewhere · 30m · @ann"),
            new Line(Stage.CARRY_OUT, "Stop the consumers and wait until the queues are empty · 10m"),
            new Line(Stage.CARRY_OUT, "Run the migration · 45m · second person"),
            new Line(Stage.CARRY_OUT, "Start the consumers"),
            new Line(Stage.VERIFY, "Row counts match the copy from before · @bob"),
            new Line(Stage.VERIFY, "Watch the errors · optional"),
            new Line(Stage.ROLL_BACK, "Point the application at the old primary · 10m"),
            new Line(Stage.ROLL_BACK, "Start the consumers"));

    private Sample() {}

    static Ref ref(String text) {
        return Ref.read(text).orElseThrow();
    }

    static Request request() {
        return new Request(
                "Move the orders",
                List.of("API", "Web"),
                Optional.of(Impact.FULL_OUTAGE),
                Kind.DATABASE_MIGRATION,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofMinutes(45)),
                List.of());
    }

    static IssueRef issue() {
        var repository = new Repository(7, 8, "acme/shop", false);
        return new IssueRef(repository, 9, 10, "Move the orders", "https://github.com/acme/shop/issues/10");
    }

    static Maintenance draft() {
        return Maintenance.opened(
                issue(), Crew.of(ANN, true).withLead(ANN), "https://buddy.example/status/acme/shop/10");
    }

    static Maintenance scheduled() {
        return draft().withRequest(request())
                .withPhase(Phase.SCHEDULED)
                .withWindow(Optional.of(Window.planned(BERLIN, new Span(START, END), WRITTEN)))
                .withBuddy(none -> Buddy.NOBODY.ask(BOB, true, WRITTEN))
                .withPlan(Plans.plan(request(), LINES, List.of()));
    }

    static Maintenance announced(Maintenance maintenance) {
        var facts = new PublicFacts(
                "Maintenance",
                Phase.SCHEDULED,
                Optional.empty(),
                Optional.of(new Span(START, END)),
                BERLIN,
                Impact.FULL_OUTAGE,
                List.of("API", "Web"));
        return maintenance.withPublicity(maintenance.publicity().told(NoticeKind.ANNOUNCED, NOW, "Maintenance", facts));
    }

    /** As it is after our section was written. */
    static Maintenance written(Maintenance maintenance) {
        return Ticks.written(maintenance, new Signal.Written(WRITTEN, "", PlanSection.render(maintenance)));
    }

    static Facts facts() {
        return Facts.none(new Settings("https://buddy.example"))
                .with("ann", Optional.of(new Standing(ANN, Role.WRITE)))
                .with("bob", Optional.of(new Standing(BOB, Role.TRIAGE)))
                .with("carl", Optional.of(new Standing(CARL, Role.WRITE)))
                .with("mallory", Optional.of(new Standing(MALLORY, Role.READ)));
    }

    /** The text with the box of this reference turned. */
    static String turn(String body, String ref) {
        var open = "[ ] `" + ref + "`";
        var done = "[x] `" + ref + "`";
        return body.contains(open) ? body.replace(open, done) : body.replace(done, open);
    }

    /** Somebody edits the text of a maintenance that is written as it is. */
    static Ticks.Outcome edit(Maintenance maintenance, Person by, Instant at, UnaryOperator<String> edit) {
        var before = PlanSection.render(maintenance);
        return Ticks.edited(maintenance, new Signal.Edited(at, by, before, edit.apply(before)), facts());
    }
}
