package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A maintenance of two hours in Berlin, and how it goes on. Every private word in it begins with CANARY. */
public final class AnnouncementSamples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    public static final Instant START = Instant.parse("2026-12-05T21:00:00Z");
    public static final Instant END = START.plus(Duration.ofHours(2));
    public static final Instant OPENED = Instant.parse("2026-11-22T09:00:00Z");
    public static final Person ANN = Person.named(1, "CANARY-ann");
    public static final Person BOB = Person.named(2, "CANARY-bob");
    public static final String PAGE = "https://buddy.example/status/acme/shop/12";

    private AnnouncementSamples() {}

    public static Maintenance scheduled() {
        return scheduled(12, START);
    }

    /** Another one of the same repository. */
    public static Maintenance scheduled(int number, Instant start) {
        var repository = new Repository(new InstallationId(7), new RepositoryId(70), "acme/shop", false);
        var url = "https://github.com/acme/shop/issues/" + number;
        var issue = new IssueRef(repository, new IssueId(1000L + number), number, "CANARY title", url);
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
                WorkKind.DATABASE_MIGRATION,
                Optional.of("Faster order search\r\n\r\nWe move the search to new servers.\r\nOrders stay open."),
                Optional.empty(),
                Optional.of("CANARYbuddy"),
                Optional.of("CANARY rolling back"),
                Optional.of(Duration.ofMinutes(20)),
                List.of());
    }

    private static Plan plan() {
        return Plan.EMPTY
                .with(Task.of(TaskRef.P1, "Announce it"))
                .with(Task.of(TaskRef.P2, "CANARY accepts"))
                .with(Task.of(TaskRef.of(Stage.CARRY_OUT, 1), "CANARY carry out @ops #1"))
                .with(Task.of(TaskRef.of(Stage.VERIFY, 1), "CANARY verify"))
                .with(Task.of(TaskRef.of(Stage.ROLL_BACK, 1), "CANARY roll back"));
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
        return begun(maintenance, maintenance.window().orElseThrow().start().plusSeconds(90));
    }

    /** Whose work began at another time than planned. */
    public static Maintenance begun(Maintenance maintenance, Instant began) {
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
        var page = new StatusPageRules(Optional.of(slug), Optional.of("Our services"), false);
        var named = new Service(service, Optional.empty(), Map.of(), Optional.empty());
        return hidden(maintenance).withRules(rules(List.of(named), page));
    }

    /** One whose configuration lets the public know how many steps are done. */
    public static Maintenance counted(Maintenance maintenance) {
        return maintenance.withRules(rules(List.of(), new StatusPageRules(Optional.empty(), Optional.empty(), true)));
    }

    private static MaintenanceRules rules(List<Service> services, StatusPageRules page) {
        var none = MaintenanceRules.NONE;
        return new MaintenanceRules(
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
        return maintenance.withPlan(maintenance.plan().change(TaskRef.P1, task -> task.withState(done)));
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
        return Announcements.tell(maintenance, kind, at, Optional.empty());
    }

    static Verdict given(Command command, Maintenance maintenance, Instant at, String arguments) {
        var caller = new Invocation.Caller(ANN, Role.WRITE, at);
        return new Invocation(command, maintenance, caller, arguments, facts()).handle();
    }

    static Facts facts() {
        return Facts.none(new DecisionSettings("https://buddy.example"));
    }
}
