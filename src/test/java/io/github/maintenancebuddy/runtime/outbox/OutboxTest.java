package io.github.maintenancebuddy.runtime.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.adapter.store.Documents;
import io.github.maintenancebuddy.adapter.store.EffectStore;
import io.github.maintenancebuddy.adapter.store.MaintenanceStore;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.time.ManualScheduler;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see on GitHub of effects whose requests are slow or lost, on replicas that come and go. */
class OutboxTest {
    private static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");
    private static final Effect LABELS = new Effect.BringUpToDate(Effect.Part.LABELS);
    private static final IssueId ISSUE = new IssueId(7);

    private final ManualScheduler time = new ManualScheduler();
    private final SmallGitHub gitHub = new SmallGitHub(time);

    @TempDir
    Path folder;

    private Database database;
    private MaintenanceStore maintenances;
    private EffectStore effects;
    private Runnable afterTheRead = () -> {};

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("buddy.db"), null, null));
        maintenances = new MaintenanceStore(database, new Documents());
        effects = new EffectStore(database, new Documents(), time.clocks(NOW).real());
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A process of the app, which carries out what waits from now on. */
    private Outbox replica(String name) {
        return replica(name, time);
    }

    /** One whose own work runs on another scheduler, so that it can stand still. */
    private Outbox replica(String name, ManualScheduler work) {
        var places = new NoPlaces();
        var handlers = new EffectHandlers(gitHub, places, places, places, places);
        var clocks = time.clocks(NOW);
        var runner = new EffectRunner(effects, this::read, handlers, work, clocks);
        var settings = new Outbox.Settings(name, Duration.ofSeconds(1));
        var outbox = new Outbox(effects, runner, work, clocks.real(), settings, issue -> {});
        outbox.start(work);
        return outbox;
    }

    private Optional<Maintenance> read(IssueId issue) {
        var read = maintenances.find(issue).map(Maintenances.Versioned::value);
        var next = afterTheRead;
        afterTheRead = () -> {};
        next.run();
        return read;
    }

    private void decide(Phase phase, Effect... wanted) {
        var place = new Repository(new InstallationId(1), new RepositoryId(2), "acme/shop", false);
        var opened = Maintenance.opened(
                new IssueRef(place, ISSUE, 7, "Move", "https://x/7"),
                Crew.of(new Person(1, "ann", true), true),
                "page");
        var version =
                maintenances.find(ISSUE).map(Maintenances.Versioned::version).orElse(0L);
        var change = new Maintenances.Change(
                ISSUE, version, opened.withPhase(phase), List.of(wanted), Optional.empty(), Optional.empty());
        assertThat(maintenances.commit(change, NOW)).isTrue();
    }

    @Test
    void a_decision_while_an_effect_is_tried_is_shown_too() {
        decide(Phase.SCHEDULED, LABELS);
        afterTheRead = () -> decide(Phase.IN_PROGRESS, LABELS);
        replica("a");

        time.pass(Duration.ofMinutes(1));

        assertThat(gitHub.labels).containsExactly("maintenance", "maintenance: in progress");
    }

    @Test
    void a_comment_that_lands_late_is_there_once() {
        decide(Phase.SCHEDULED, Effect.comment("hello"));
        gitHub.nextCommentIsLostAndLandsIn = Optional.of(Duration.ofSeconds(9));
        replica("a");

        time.pass(Duration.ofMinutes(2));

        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void a_comment_that_lands_after_the_app_was_killed_is_there_once() {
        decide(Phase.SCHEDULED, Effect.comment("hello"));
        gitHub.nextCommentIsLostAndLandsIn = Optional.of(Duration.ofSeconds(9));
        gitHub.nextCommentEndsTheApp = Optional.of(new AssertionError("killed"));
        var killed = new ManualScheduler();
        replica("a", killed);
        killed.runDue();
        assertThat(killed.failures()).hasSize(1);
        gitHub.nextCommentEndsTheApp = Optional.empty();

        effects.release(new PendingEffects.Lease(EffectQueue.gitHub(new InstallationId(1)), "a"));
        replica("b");
        time.pass(Duration.ofMinutes(2));

        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void a_comment_that_was_never_stored_is_written_again() {
        decide(Phase.SCHEDULED, Effect.comment("hello"));
        gitHub.nextCommentIsLostAndLandsIn = Optional.of(Duration.ofDays(1));
        replica("a");

        time.pass(Duration.ofMinutes(2));

        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void two_replicas_write_a_comment_once_however_long_its_requests_take() {
        decide(Phase.SCHEDULED, Effect.comment("hello"));
        gitHub.nextCommentIsLostAndLandsIn = Optional.of(Duration.ofDays(1));
        replica("a");
        time.pass(Duration.ofSeconds(1));
        gitHub.searchTakes = Duration.ofSeconds(27);
        gitHub.commentTakes = Duration.ofSeconds(9);
        replica("b");

        time.pass(Duration.ofMinutes(5));

        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void who_stood_still_until_another_took_over_writes_nothing_more() {
        decide(Phase.SCHEDULED, Effect.comment("hello"));
        var still = new ManualScheduler();
        replica("a", still);
        afterTheRead = () -> {
            replica("b");
            time.pass(Duration.ofMinutes(2));
        };

        still.runDue();

        assertThat(gitHub.comments).hasSize(1);
    }

    @Test
    void what_comes_too_late_costs_no_pause() {
        var reminders = IntStream.range(0, 10)
                .mapToObj(n -> Effect.comment("reminder " + n, NOW.minusSeconds(1), Topic.REMINDER));
        var overrun = Effect.comment("overrun", NOW.plusSeconds(60), Topic.OVERRUN);
        decide(Phase.IN_PROGRESS, Stream.concat(reminders, Stream.of(overrun)).toArray(Effect[]::new));
        replica("a");

        time.runDue();

        assertThat(gitHub.comments).singleElement().asString().startsWith("overrun");
    }

    @Test
    void writes_to_the_same_installation_are_a_second_apart() {
        decide(Phase.SCHEDULED, Stream.of("1", "2", "3").map(Effect::comment).toArray(Effect[]::new));
        replica("a");

        time.runDue();
        assertThat(gitHub.comments).hasSize(1);
        time.pass(Duration.ofSeconds(1));
        assertThat(gitHub.comments).hasSize(2);
        time.pass(Duration.ofSeconds(1));
        assertThat(gitHub.comments).hasSize(3);
    }
}
