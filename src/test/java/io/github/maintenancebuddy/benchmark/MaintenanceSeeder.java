package io.github.maintenancebuddy.benchmark;

import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.adapter.store.Documents;
import io.github.maintenancebuddy.adapter.store.MaintenanceStore;
import io.github.maintenancebuddy.core.lifecycle.Lifecycle;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Membership;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts maintenances that are scheduled into a database, before the app is started on it. */
final class MaintenanceSeeder {
    private static final Person ANN = Person.named(1, "ann");
    private static final Person BOB = Person.named(2, "bob");
    private static final Duration LENGTH = Duration.ofHours(2);
    private static final String FORM = """
        ### What and why

        Move the orders.

        ### Impact

        No impact

        ### Start

        in 30 days

        ### Duration

        2h

        ### Buddy

        bob

        ### Rolling back takes

        30m
        """;

    private final int installations;

    /**
     * A set of maintenances.
     *
     * @param installations over which they are spread evenly, with one repository each
     */
    MaintenanceSeeder(int installations) {
        this.installations = installations;
    }

    /** Where GitHub has an issue. */
    record Where(long issue, int number, long repository, long installation, String name) {
        IssueRef ref() {
            var place = new Repository(new InstallationId(installation), new RepositoryId(repository), name, false);
            return new IssueRef(
                    place,
                    new IssueId(issue),
                    number,
                    "Move the orders",
                    "https://github.example/" + name + "/issues/" + number);
        }
    }

    /** The place of the first, second and so on; one after the other in different installations. */
    Where where(int index) {
        var installation = index % installations + 1;
        return new Where(
                1_000_000L + index, index + 1, 1_000L + installation, installation, "acme/shop-" + installation);
    }

    /** Stores those from one number to another; they start in a month. */
    void store(DatabaseSettings settings, int from, int to) {
        try (var database = Database.open(settings)) {
            var store = new MaintenanceStore(database, new Documents());
            IntStream.range(from, to).parallel().forEach(index -> insert(store, opened(index)));
        }
    }

    /** Lets so many, from this number on, begin from then on, so many a second. */
    void begin(DatabaseSettings settings, int number, int count, Instant from, int aSecond) {
        try (var database = Database.open(settings)) {
            var store = new MaintenanceStore(database, new Documents());
            IntStream.range(0, count).parallel().forEach(index -> {
                var issue = new IssueId(where(number + index).issue());
                var kept = store.find(issue).orElseThrow();
                var start = start(from, aSecond, index);
                var next = beginning(kept.value(), start);
                store.commit(
                        new Change(issue, kept.version(), next, List.of(), Optional.of(start), none()), Instant.now());
            });
        }
    }

    /** When the first, second and so on of those begins. */
    static Instant start(Instant from, int aSecond, int index) {
        return from.plus(Duration.ofSeconds(1).dividedBy(aSecond).multipliedBy(index));
    }

    private static Maintenance beginning(Maintenance value, Instant start) {
        var window = value.window().orElseThrow();
        return value.withWindow(
                Optional.of(window.rescheduled(Instant.now(), window.zone(), new Span(start, start.plus(LENGTH)))));
    }

    private Maintenance opened(int index) {
        var facts = Facts.none(new DecisionSettings("http://localhost"))
                .with(ANN.login(), Optional.of(new Membership(ANN, Role.WRITE)))
                .with(BOB.login(), Optional.of(new Membership(BOB, Role.WRITE)));
        var at = Instant.now().minusSeconds(3_600);
        return Lifecycle.open(new Signal.Opened(at, ANN, where(index).ref(), FORM), facts)
                .next();
    }

    private static void insert(MaintenanceStore store, Maintenance value) {
        store.commit(
                new Change(value.issue().id(), 0, value, List.of(), Lifecycle.nextMoment(value), none()),
                Instant.now());
    }

    private static Optional<Long> none() {
        return Optional.empty();
    }
}
