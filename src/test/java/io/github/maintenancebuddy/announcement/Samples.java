package io.github.maintenancebuddy.announcement;

import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.IssueRef;
import io.github.maintenancebuddy.maintenance.Kind;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Plan;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Repository;
import io.github.maintenancebuddy.maintenance.Request;
import io.github.maintenancebuddy.maintenance.Role;
import io.github.maintenancebuddy.maintenance.Rules;
import io.github.maintenancebuddy.maintenance.Service;
import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.StatusPage;
import io.github.maintenancebuddy.maintenance.Task;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A maintenance of two hours in Berlin, and how it goes on. Every private word in it begins with CANARY. */
public final class Samples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant START = Instant.parse("2026-12-05T21:00:00Z");
    public static final Instant END = START.plus(Duration.ofHours(2));
    public static final Instant OPENED = Instant.parse("2026-11-22T09:00:00Z");
    public static final Person ANN = Person.named(1, "CANARY-ann");
    public static final Person BOB = Person.named(2, "CANARY-bob");
    public static final String PAGE = "https://buddy.example/status/acme/shop/12";

    private Samples() {}

    public static Maintenance scheduled() {
        return scheduled(12, START);
    }

    /** Another one of the same repository. */
    public static Maintenance scheduled(int number, Instant start) {
        var repository = new Repository(7, 70, "acme/shop", false);
        var url = "https://github.com/acme/shop/issues/" + number;
        var issue = new IssueRef(repository, 1000L + number, number, "CANARY title", url);
        var crew = Crew.of(ANN, true).withLead(ANN);
        crew = crew.withBuddy(crew.buddy().ask(BOB, true, OPENED));
        var page = "https://buddy.example/status/acme/shop/" + number;
        return Maintenance.opened(issue, crew, page)
                .withRequest(request())
                .withPhase(Phase.SCHEDULED)
                .withWindow(
                        Optional.of(Window.planned(BERLIN, new Span(start, start.plus(Duration.ofHours(2))), OPENED)))
                .withPlan(plan());
    }

    private static Request request() {
        return new Request(
                "CANARY what and why",
                List.of("API", "Web shop"),
                Optional.of(Impact.PARTIAL_OUTAGE),
                Kind.DATABASE_MIGRATION,
                Optional.of("Faster order search\r\n\r\nWe move the search to new servers.\r\nOrders stay open."),
                Optional.empty(),
                Optional.of("CANARYbuddy"),
                Optional.of("CANARY rolling back"),
                Optional.of(Duration.ofMinutes(20)),
                List.of());
    }

    private static Plan plan() {
        return Plan.EMPTY
                .with(Task.of(Ref.P1, "Announce it"))
                .with(Task.of(Ref.P2, "CANARY accepts"))
                .with(Task.of(Ref.of(Stage.CARRY_OUT, 1), "CANARY carry out @ops #1"))
                .with(Task.of(Ref.of(Stage.VERIFY, 1), "CANARY verify"))
                .with(Task.of(Ref.of(Stage.ROLL_BACK, 1), "CANARY roll back"));
    }

    public static Maintenance announced() {
        return announced(scheduled());
    }

    public static Maintenance announced(Maintenance maintenance) {
        return tell(maintenance, NoticeKind.ANNOUNCED, OPENED.plusSeconds(600));
    }

    public static Maintenance running() {
        return running(announced());
    }

    public static Maintenance running(Maintenance maintenance) {
        var began = maintenance.window().orElseThrow().start().plusSeconds(90);
        var next = maintenance
                .withPhase(Phase.IN_PROGRESS)
                .withWindow(maintenance.window().map(window -> window.withBegan(began)));
        return tell(next, NoticeKind.STARTED, began);
    }

    public static Maintenance verifying(Maintenance running, Instant at) {
        return tell(running.withPhase(Phase.VERIFYING), NoticeKind.VERIFYING, at);
    }

    public static Maintenance completed(Maintenance running, Outcome outcome, Instant at) {
        var kind = outcome == Outcome.SUCCESSFUL ? NoticeKind.COMPLETED : NoticeKind.ROLLED_BACK;
        var next = running.withPhase(Phase.COMPLETED)
                .withOutcome(Optional.of(outcome))
                .withWindow(running.window().map(window -> window.withEnded(Optional.of(at))));
        return tell(next, kind, at);
    }

    public static Maintenance hidden(Maintenance maintenance) {
        var issue = maintenance.issue();
        var old = issue.repository();
        var repository = new Repository(old.installation(), old.id(), old.name(), true);
        return maintenance.withIssue(new IssueRef(repository, issue.id(), issue.number(), issue.title(), issue.url()));
    }

    /** A private one whose configuration chose this slug, and names this service only. */
    public static Maintenance secret(Maintenance maintenance, String slug, String service) {
        var page = new StatusPage(Optional.of(slug), Optional.of("Our services"), false);
        var named = new Service(service, Optional.empty(), Map.of(), Optional.empty());
        return hidden(maintenance).withRules(rules(List.of(named), page));
    }

    /** One whose configuration lets the public know how many steps are done. */
    public static Maintenance counted(Maintenance maintenance) {
        return maintenance.withRules(rules(List.of(), new StatusPage(Optional.empty(), Optional.empty(), true)));
    }

    private static Rules rules(List<Service> services, StatusPage page) {
        var none = Rules.NONE;
        return new Rules(
                none.zone(),
                services,
                none.roster(),
                none.notice(),
                none.freezes(),
                none.channels(),
                page,
                none.postMortem(),
                none.labels());
    }

    public static Maintenance ticked(Maintenance maintenance, Instant at) {
        var done = new TaskState.Done(Optional.of(ANN), at);
        return maintenance.withPlan(maintenance.plan().change(Ref.P1, task -> task.withState(done)));
    }

    public static Maintenance withNotice(Maintenance maintenance, String publicNotice) {
        var old = maintenance.request();
        return maintenance.withRequest(new Request(
                old.whatAndWhy(),
                old.services(),
                old.impact(),
                old.kind(),
                Optional.of(publicNotice),
                old.lead(),
                old.buddy(),
                old.rollingBack(),
                old.rollingBackTakes(),
                old.extraTasks()));
    }

    public static Maintenance withImpact(Maintenance maintenance, Impact impact, List<String> services) {
        var old = maintenance.request();
        return maintenance.withRequest(new Request(
                old.whatAndWhy(),
                services,
                Optional.of(impact),
                old.kind(),
                old.publicNotice(),
                old.lead(),
                old.buddy(),
                old.rollingBack(),
                old.rollingBackTakes(),
                old.extraTasks()));
    }

    public static Maintenance tell(Maintenance maintenance, NoticeKind kind, Instant at) {
        return Announcing.tell(maintenance, kind, at, Optional.empty());
    }

    static Order order(Maintenance maintenance, Instant at, String arguments) {
        return new Order(maintenance, ANN, Role.WRITE, at, arguments, facts());
    }

    static Facts facts() {
        return Facts.none(new Settings("https://buddy.example"));
    }
}
