package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.github.standin.Comment;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What every story has: the team of a shop, its repository, GitHub, the app, and a clock that the story moves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Story {
    /** A Friday noon in Berlin. */
    private static final Instant FRIDAY = Instant.parse("2026-12-04T11:00:00Z");

    /** Between two things that people do; GitHub's times are whole seconds. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private static final AtomicInteger SHOPS = new AtomicInteger();

    protected final MovableClock clock = MovableClock.standingAt(FRIDAY);
    protected final GitHub gitHub =
            GitHub.setUp(clock).signingInBy(InstantSource.system()).start();
    protected final Person ann = gitHub.person("ann");
    protected final Person bob = gitHub.person("bob");
    protected final Person cleo = gitHub.person("cleo");
    protected final Person dave = gitHub.person("dave");
    protected final Person eve = gitHub.person("eve");

    protected RunningApp app;
    protected Repository shop;
    private Path data;
    private AwaitIdle quiet;
    private LoggedErrors errors;

    @BeforeAll
    void startTheApp() throws Exception {
        data = Files.createTempDirectory("story");
        app = RunningApp.start(gitHub, clock, database(data));
        errors = LoggedErrors.watch();
        gitHub.sendWebhooksTo(app.url("/github/webhooks"));
        quiet = new AwaitIdle(gitHub, app.bean(JdbcClient.class), clock);
    }

    @AfterAll
    void stopTheApp() throws Exception {
        errors.close();
        app.close();
        gitHub.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @BeforeEach
    void openTheShop() {
        clock.moveTo(FRIDAY);
        shop = hire(gitHub.repository("acme/shop-" + SHOPS.incrementAndGet()).publicly());
        gitHub.forgetRequests();
    }

    @AfterEach
    void allWasAsGitHubDescribesItAndNothingBroke() {
        gitHub.faults().none();
        gitHub.webhookFaults().none();
        assertThat(gitHub.violations()).isEmpty();
        assertThat(errors.seen()).isEmpty();
    }

    /** The database that the app of this story uses. */
    protected Map<String, Object> database(Path folder) {
        return Map.of("spring.datasource.url", "jdbc:sqlite:" + folder.resolve("buddy.db"));
    }

    /** Ann, Bob and Cleo may write, Dave may triage, Eve is a stranger. */
    protected final Repository hire(Repository repository) {
        return repository
                .grant("ann", Role.WRITE)
                .grant("bob", Role.WRITE)
                .grant("cleo", Role.WRITE)
                .grant("dave", Role.TRIAGE)
                .label("maintenance");
    }

    /** Somebody opens an issue with the filled-in form, and everybody has had the time to react. */
    protected final Issue opens(Person person, FilledForm form) {
        var issue = person.opens(shop, form.title(), form.text(), "maintenance");
        settle();
        return issue;
    }

    /** Somebody changes the text of the issue. */
    protected final void edits(Person person, Issue issue, UnaryOperator<String> change) {
        clock.move(A_MOMENT);
        person.edits(issue, change);
        settle();
    }

    protected final void ticks(Person person, Issue issue, String... references) {
        for (var reference : references) {
            clock.move(A_MOMENT);
            person.ticks(issue, reference);
            settle();
        }
    }

    protected final Comment comments(Person person, Issue issue, String text) {
        clock.move(A_MOMENT);
        var comment = person.comments(issue, text);
        settle();
        return comment;
    }

    /** Ticks every open box of a stage, checks by a second person by another one. */
    protected final void tickAll(Person person, Issue issue, String stage, int from) {
        for (var number = from; issue.body().contains("`" + stage + number + "`"); number++) {
            ticks(person, issue, stage + number);
            if (issue.body().contains("`" + stage + number + "b`")) {
                ticks(person.login().equals("ann") ? bob : cleo, issue, stage + number + "b");
            }
        }
    }

    /** Time passes until that moment, every minute of it. */
    protected final void itIs(String time) {
        clock.moveTo(Instant.parse(time));
        settle();
    }

    protected final void passes(Duration time) {
        clock.move(time);
        settle();
    }

    /** Nobody runs the app for so long. */
    protected final void theAppIsOffFor(Duration time) {
        theAppIsOffFor(time, folder -> {});
    }

    /** Nobody runs the app for so long, and the operator does something to the folder of its data meanwhile. */
    protected final void theAppIsOffFor(Duration time, Consumer<Path> meanwhile) {
        assertThat(errors.seen()).isEmpty();
        app.close();
        // What was under way breaks off.
        errors.seen();
        meanwhile.accept(data);
        clock.move(time);
        app = RunningApp.start(gitHub, clock, database(data));
        gitHub.sendWebhooksTo(app.url("/github/webhooks"));
        quiet = new AwaitIdle(gitHub, app.bean(JdbcClient.class), clock);
        settle();
    }

    /** The errors that the app has logged since the last time this was asked. */
    protected final List<String> newErrors() {
        return errors.seen();
    }

    /** All that is under way comes to its end. */
    protected final void settle() {
        quiet.await();
    }

    /** All that was received is decided, and all moments are acted on; GitHub may not have taken it yet. */
    protected final void decided() {
        quiet.awaitDecided();
    }

    /** The maintenance as the app keeps it. */
    protected final Maintenance kept(Issue issue) {
        return app.bean(Maintenances.class)
                .find(new IssueId(issue.id()))
                .orElseThrow()
                .value();
    }

    /** What the app has said on an issue, in order. */
    protected static List<String> said(Issue issue) {
        return issue.commentsByApp().stream().map(Comment::body).toList();
    }

    /** The reactions that answer a comment; the sign that an answer takes its time comes or not, as fast as the machine is. */
    protected static List<String> answers(Comment comment) {
        return comment.reactions().stream()
                .filter(reaction -> !reaction.equals("eyes"))
                .toList();
    }

    protected static String lastSaid(Issue issue) {
        return said(issue).getLast();
    }
}
