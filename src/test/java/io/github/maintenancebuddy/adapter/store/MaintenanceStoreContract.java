package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.publicpage.InstalledRepository;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Publicity;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.StatusPageRules;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.runtime.engine.Inbox.Message;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One decision is one transaction, and the faster one wins. */
abstract class MaintenanceStoreContract extends StoreContract {
    @Test
    void a_decision_comes_back_as_it_was_also_after_a_restart() {
        opened(SECTION, comment("hello"));
        restart();
        assertThat(found(issue).value()).hasToString(maintenance().toString());
        assertThat(found(issue).version()).isEqualTo(1);
        assertThat(carryOut()).containsExactly(SECTION, comment("hello"));
    }

    @Test
    void a_decision_on_an_old_version_leaves_nothing() {
        opened();
        assertThat(stores.maintenances.commit(change(1, comment("first")), NOW)).isTrue();
        assertThat(stores.maintenances.commit(change(1, comment("second")), NOW))
                .isFalse();
        assertThat(stores.maintenances.commit(change(0, comment("third")), NOW)).isFalse();
        assertThat(found(issue).version()).isEqualTo(2);
        assertThat(carryOut()).containsExactly(comment("first"));
    }

    @Test
    void a_decision_whose_hint_is_done_leaves_nothing() {
        kept(delivery("once", issue));
        var hint = stores.hints.head(new LaneKey.OfIssue(issue), NOW).map(Message::sequence);
        assertThat(stores.maintenances.commit(with(hint, 0), NOW)).isTrue();
        assertThat(stores.hints.head(new LaneKey.OfIssue(issue), NOW)).isEmpty();
        assertThat(stores.maintenances.commit(with(hint, 1), NOW)).isFalse();
        assertThat(found(issue).version()).isEqualTo(1);
        assertThat(carryOut()).containsExactly(comment("once"));
    }

    private Change with(Optional<Long> hint, long version) {
        return new Change(issue, version, maintenance(), List.of(comment("once")), Optional.empty(), hint);
    }

    @Test
    void of_many_who_decide_at_once_exactly_one_wins() throws Exception {
        opened();
        for (var round = 1; round <= 20; round++) {
            var version = round;
            assertThat(atOnce(8, () -> stores.maintenances.commit(change(version, comment("one")), NOW)))
                    .containsOnlyOnce(true);
        }
        assertThat(carryOut()).hasSize(20);
    }

    @Test
    void of_many_who_open_the_same_at_once_exactly_one_wins() throws Exception {
        assertThat(atOnce(8, () -> stores.maintenances.commit(change(0, comment("one")), NOW)))
                .containsOnlyOnce(true);
        assertThat(carryOut()).hasSize(1);
    }

    private static List<Boolean> atOnce(int many, Callable<Boolean> work) throws Exception {
        var together = new CyclicBarrier(many);
        Callable<Boolean> each = () -> {
            together.await();
            return work.call();
        };
        try (var threads = Executors.newFixedThreadPool(many)) {
            return threads.invokeAll(Collections.nCopies(many, each)).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    void a_transferred_maintenance_takes_along_what_waits() {
        opened(SECTION, comment("waits"));
        kept(delivery("moved", issue));
        kept(delivery("behind", issue));
        var moved = movedTo(issue(500_000), installation(500_000));
        var hint = stores.hints.head(new LaneKey.OfIssue(issue), NOW).map(Message::sequence);
        assertThat(stores.maintenances.commit(
                        new Change(issue, 1, moved, List.of(comment("new place")), Optional.empty(), hint), NOW))
                .isTrue();

        assertThat(stores.maintenances.find(issue)).isEmpty();
        assertThat(found(moved.issue().id()).version()).isEqualTo(2);
        assertThat(stores.hints.head(new LaneKey.OfIssue(issue), NOW)).isEmpty();
        assertThat(stores.hints
                        .head(new LaneKey.OfIssue(moved.issue().id()), NOW)
                        .orElseThrow()
                        .payload())
                .contains("behind");
        assertThat(stores.effects.next(queue(), NOW)).isEmpty();
        assertThat(stores.effects
                        .next(EffectQueue.gitHub(installation(500_000)), NOW)
                        .orElseThrow()
                        .issue())
                .isEqualTo(moved.issue().id());
    }

    @Test
    void a_transferred_maintenance_takes_the_place_of_one_that_its_new_issue_has_made() {
        opened(comment("history"));
        var moved = movedTo(issue(500_000), installation);
        assertThat(stores.maintenances.commit(
                        new Change(
                                moved.issue().id(),
                                0,
                                moved,
                                List.of(comment("newcomer")),
                                Optional.empty(),
                                Optional.empty()),
                        NOW))
                .isTrue();
        assertThat(stores.maintenances.commit(
                        new Change(issue, 1, moved, List.of(), Optional.empty(), Optional.empty()), NOW))
                .isTrue();
        assertThat(stores.maintenances.ofRepository(repository))
                .containsExactly(moved.issue().id());
        assertThat(carryOut()).containsExactly(comment("history"));
    }

    @Test
    void another_installation_of_the_same_issue_takes_over_its_effects() {
        opened(comment("waits"));
        var moved = movedTo(issue, installation(500_000));
        assertThat(stores.maintenances.commit(
                        new Change(issue, 1, moved, List.of(), Optional.empty(), Optional.empty()), NOW))
                .isTrue();
        assertThat(stores.effects.queues(NOW)).containsExactly(EffectQueue.gitHub(installation(500_000)));
        assertThat(stores.maintenances.ofInstallation(installation(500_000))).containsExactly(issue);
        assertThat(stores.maintenances.ofInstallation(installation)).isEmpty();
    }

    private Maintenance movedTo(IssueId id, InstallationId toInstallation) {
        var place = new Repository(toInstallation, repository, "acme/other", false);
        return maintenance().withIssue(new IssueRef(place, id, 1, "Moved", "https://x/1"));
    }

    @Test
    void those_that_have_not_ended_are_told() {
        var number = 0;
        for (var phase : Phase.values()) {
            var next = maintenance(issue(number++)).withPhase(phase);
            stores.maintenances.commit(
                    new Change(next.issue().id(), 0, next, List.of(), Optional.empty(), Optional.empty()), NOW);
        }
        assertThat(stores.maintenances.repositories()).containsExactly(repository);
        assertThat(stores.maintenances.unfinished(repository))
                .extracting(Maintenance::phase)
                .containsExactly(Phase.DRAFT, Phase.SCHEDULED, Phase.IN_PROGRESS, Phase.VERIFYING);
        assertThat(stores.maintenances.unfinished(repository(500_000))).isEmpty();
        assertThat(stores.maintenances.exists(issue)).isTrue();
        assertThat(stores.maintenances.exists(issue(500_000))).isFalse();
    }

    @Test
    void the_completed_ones_of_a_repository_are_told_the_latest_first() {
        var place = new Repository(installation, repository, "Acme/Shop", false);
        store(1, place, 60, true);
        store(2, place, 90, true);
        store(3, place, 30, true);
        store(4, new Repository(installation, repository(500_000), "acme/other", false), 60, true);
        var running = maintenance(issue(5)).withPhase(Phase.VERIFYING);
        stores.maintenances.commit(
                new Change(issue(5), 0, running, List.of(), Optional.empty(), Optional.empty()), NOW);
        for (var which : List.of(1, 2, 3, 4)) {
            var completed = found(issue(which)).value().withPhase(Phase.COMPLETED);
            stores.maintenances.commit(
                    new Change(issue(which), 1, completed, List.of(), Optional.empty(), Optional.empty()), NOW);
        }
        assertThat(stores.maintenances.completed(repository, 2))
                .extracting(maintenance -> maintenance.issue().id())
                .containsExactly(issue(2), issue(1));
    }

    @Test
    void a_moment_that_has_come_is_due_the_longest_waiting_first() {
        for (var i = 1; i <= 4; i++) {
            var at = i == 4 ? Optional.<Instant>empty() : Optional.of(in(-i));
            stores.maintenances.commit(
                    new Change(issue(i), 0, maintenance(issue(i)), List.of(), at, Optional.empty()), NOW);
        }
        assertThat(stores.maintenances.due(NOW, 10)).containsExactly(issue(3), issue(2), issue(1));
        assertThat(stores.maintenances.due(in(-2), 10)).containsExactly(issue(3), issue(2));
        assertThat(stores.maintenances.due(NOW, 1)).containsExactly(issue(3));
    }

    @Test
    void the_public_reads_what_was_announced_and_is_not_private() {
        var place = new Repository(installation, repository, "Acme/Shop", false);
        store(1, place, 60, true);
        store(2, place, 90, true);
        store(3, place, 30, false);
        store(4, new Repository(installation, repository, "Acme/Shop", true), 30, true);
        store(5, new Repository(installation, repository(1), "acme/shop-2", false), 30, true);
        assertThat(stores.repositories.announced(repository))
                .extracting(maintenance -> maintenance.issue().id())
                .containsExactly(issue(2), issue(1));
    }

    @Test
    void a_private_one_is_found_under_its_slug_only() {
        var place = new Repository(installation, repository, "Acme/Secret", true);
        var secret = maintenance()
                .withIssue(new IssueRef(place, issue, 1, "title", "https://x"))
                .withRules(named("ours"))
                .withPublicity(new Publicity("https://b/status/Acme/Secret/1", Optional.of(NOW), List.of(), List.of()));
        stores.maintenances.commit(new Change(issue, 0, secret, List.of(), Optional.empty(), Optional.empty()), NOW);
        assertThat(stores.repositories.underSlug("ours"))
                .extracting(InstalledRepository::repository)
                .containsExactly(place);
        assertThat(stores.repositories.announced(repository)).hasSize(1);
        stores.maintenances.commit(
                new Change(
                        issue,
                        1,
                        secret.withRules(MaintenanceRules.NONE),
                        List.of(),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
        assertThat(stores.repositories.underSlug("ours")).isEmpty();
        assertThat(stores.repositories.announced(repository)).isEmpty();
    }

    private static MaintenanceRules named(String slug) {
        var none = MaintenanceRules.NONE;
        var page = new StatusPageRules(Optional.of(slug), Optional.empty(), false);
        return new MaintenanceRules(
                none.zone(),
                none.services(),
                none.roster(),
                none.notice(),
                none.freezes(),
                none.channels(),
                page,
                none.postMortem(),
                none.labels());
    }

    private void store(int which, Repository place, int start, boolean announced) {
        var window = Window.planned(ZoneOffset.UTC, new Span(in(start), in(start + 60)), NOW);
        var next = maintenance()
                .withIssue(new IssueRef(place, issue(which), which, "title", "https://x"))
                .withWindow(Optional.of(window))
                .withPublicity(new Publicity("page", Optional.of(NOW).filter(at -> announced), List.of(), List.of()));
        stores.maintenances.commit(
                new Change(issue(which), 0, next, List.of(), Optional.empty(), Optional.empty()), NOW);
    }
}
