package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.webhook.Deliveries;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every database must do for us: the ground of the contract tests, with small words for them. */
abstract class StoreContract {
    static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");
    static final Effect SECTION = new Effect.BringUpToDate(Effect.Part.SECTION);
    static final Effect LABELS = new Effect.BringUpToDate(Effect.Part.LABELS);

    // tests share one database, so every one of them takes numbers of its own
    private static final AtomicLong NUMBERS = new AtomicLong(1_000);

    final IssueId issue = new IssueId(NUMBERS.incrementAndGet());
    final InstallationId installation = new InstallationId(NUMBERS.incrementAndGet());
    final RepositoryId repository = new RepositoryId(NUMBERS.incrementAndGet());

    IssueId issue(int further) {
        return new IssueId(issue.value() + further);
    }

    InstallationId installation(int further) {
        return new InstallationId(installation.value() + further);
    }

    RepositoryId repository(int further) {
        return new RepositoryId(repository.value() + further);
    }

    Stores stores = new Stores(settings());

    abstract DatabaseSettings settings();

    @BeforeEach
    void empty() {
        for (var table : List.of("maintenance", "hint", "effect", "queue", "configuration", "repository")) {
            stores.database.change("delete from " + table).update();
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    void restart() {
        stores.close();
        stores = new Stores(settings());
    }

    Maintenance maintenance() {
        return maintenance(issue);
    }

    Maintenance maintenance(IssueId id) {
        var place = new Repository(installation, repository, "Acme/Shop", false);
        return MaintenanceSamples.maintenance()
                .withIssue(new IssueRef(place, id, 7, "Database migration", "https://x/7"));
    }

    static Effect comment(String text) {
        return Effect.comment(text);
    }

    Maintenances.Change change(long version, Effect... effects) {
        return new Maintenances.Change(
                issue, version, maintenance(), List.of(effects), Optional.empty(), Optional.empty());
    }

    void opened(Effect... effects) {
        assertThat(stores.maintenances.commit(change(0, effects), NOW)).isTrue();
    }

    static Deliveries.Delivery delivery(String guid, IssueId issue) {
        return delivery(guid, new LaneKey.OfIssue(issue));
    }

    static Deliveries.Delivery delivery(String guid, LaneKey lane) {
        return new Deliveries.Delivery(guid, "issues", lane, NOW, "{\"guid\":\"" + guid + "\"}");
    }

    boolean kept(Deliveries.Delivery delivery) {
        return stores.deliveries.store(delivery).toCompletableFuture().join();
    }

    /** Carries out all that can be carried out, and tells what it was. */
    List<Effect> carryOut() {
        var all = new java.util.ArrayList<Effect>();
        for (var next = stores.effects.next(queue(), NOW); next.isPresent(); next = stores.effects.next(queue(), NOW)) {
            assertThat(stores.effects.finish(claim(next.get()), Optional.empty(), NOW))
                    .isTrue();
            all.add(next.get().effect());
        }
        return all;
    }

    EffectQueue queue() {
        return EffectQueue.gitHub(installation);
    }

    PendingEffects.Pending next() {
        return stores.effects.next(queue(), NOW).orElseThrow();
    }

    /** The right to try it, for the only process that wants it. */
    PendingEffects.Claim claim(PendingEffects.Pending effect) {
        return stores.effects.claim(effect, lease("only"), NOW).orElseThrow();
    }

    PendingEffects.Lease lease(String holder) {
        return new PendingEffects.Lease(queue(), holder);
    }

    /** As much later as this, by the clock of all replicas. */
    void pass(Duration time) {
        stores.database
                .change("update queue set held_until = held_until - :time")
                .param("time", time.toMillis())
                .update();
        stores.database
                .change("update effect set lands_until = lands_until - :time")
                .param("time", time.toMillis())
                .update();
    }

    Maintenances.Versioned found(IssueId id) {
        return stores.maintenances.find(id).orElseThrow();
    }

    static Instant in(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    static Signal answer() {
        return new Signal.GapsCommented(NOW, 5);
    }

    /** All parts of a store on one database, as a process of the app has them. */
    static final class Stores implements AutoCloseable {
        final Documents documents = new Documents();
        final Database database;
        final MaintenanceStore maintenances;
        final InboxStore hints;
        final EffectStore effects;
        final DeliveryStore deliveries;
        final RepositoryStore repositories;
        final ConfigurationStore configurations;
        final SubscriptionStore subscriptions;
        final MailingStore mailings;

        Stores(DatabaseSettings settings) {
            database = Database.open(settings);
            maintenances = new MaintenanceStore(database, documents);
            hints = new InboxStore(database, documents);
            effects = new EffectStore(database, documents, InstantSource.fixed(NOW));
            deliveries = new DeliveryStore(database);
            repositories = new RepositoryStore(database, documents);
            configurations = new ConfigurationStore(database);
            subscriptions = new SubscriptionStore(database);
            mailings = new MailingStore(database, documents);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
