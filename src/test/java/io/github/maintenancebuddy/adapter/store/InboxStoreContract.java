package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.webhook.Deliveries.Delivery;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** A delivery is kept once, and a lane is looked at in order. */
abstract class InboxStoreContract extends EffectStoreContract {
    @Test
    void a_redelivery_is_known() {
        assertThat(kept(delivery("guid-1", issue))).isTrue();
        assertThat(kept(delivery("guid-1", issue))).isFalse();
        restart();
        assertThat(kept(delivery("guid-1", issue))).isFalse();
        stores.hints.done(stores.hints.head(lane(issue), NOW).orElseThrow().sequence(), NOW);
        assertThat(kept(delivery("guid-1", issue))).isFalse();
        assertThat(stores.hints.head(lane(issue), NOW)).isEmpty();
    }

    @Test
    void a_delivery_is_known_by_its_guid_even_when_done() {
        assertThat(stores.hints.knows("guid-1")).isFalse();
        kept(delivery("guid-1", issue));
        assertThat(stores.hints.knows("guid-1")).isTrue();
        stores.hints.done(stores.hints.head(lane(issue), NOW).orElseThrow().sequence(), NOW);
        assertThat(stores.hints.knows("guid-1")).isTrue();
    }

    @Test
    void many_at_once_are_all_kept_in_order_and_doubles_told() {
        var futures = new ArrayList<CompletionStage<Boolean>>();
        for (var i = 0; i < 500; i++) {
            futures.add(stores.deliveries.store(delivery("guid-" + i % 400, issue)));
        }
        var fresh = futures.stream().filter(each -> each.toCompletableFuture().join());
        assertThat(fresh).hasSize(400);
        for (var i = 0; i < 400; i++) {
            var first = stores.hints.head(lane(issue), NOW).orElseThrow();
            assertThat(first.payload()).isEqualTo("{\"guid\":\"guid-" + i + "\"}");
            stores.hints.done(first.sequence(), NOW);
        }
    }

    // the column takes no missing text, so this row fails however the database writes text
    @Test
    @SuppressWarnings("NullAway")
    void one_that_cannot_be_kept_takes_nothing_along() {
        var before = stores.deliveries.store(delivery("before", issue));
        var broken = stores.deliveries.store(new Delivery("broken", "issues", lane(issue), NOW, null));
        var after = stores.deliveries.store(delivery("after", issue));
        assertThat(before.toCompletableFuture().join()).isTrue();
        assertThat(after.toCompletableFuture().join()).isTrue();
        assertThatThrownBy(() -> broken.toCompletableFuture().join()).isInstanceOf(CompletionException.class);
    }

    @Test
    void a_message_that_waits_holds_up_its_own_lane_only() {
        kept(delivery("a1", issue));
        kept(delivery("a2", issue));
        kept(delivery("b1", issue(1)));
        assertThat(stores.hints.lanes(NOW, NOW, 10)).containsExactly(lane(issue), lane(issue(1)));
        assertThat(stores.hints.lanes(NOW, NOW, 1)).containsExactly(lane(issue));
        assertThat(stores.hints.lanes(NOW, in(-1), 10)).isEmpty();

        var first = stores.hints.head(lane(issue), NOW).orElseThrow();
        stores.hints.retry(first.sequence(), NOW.plusSeconds(5));
        assertThat(stores.hints.head(lane(issue), NOW)).isEmpty();
        assertThat(stores.hints.lanes(NOW, NOW, 10)).containsExactly(lane(issue(1)));
        assertThat(stores.hints
                        .head(lane(issue), NOW.plusSeconds(5))
                        .orElseThrow()
                        .failures())
                .isEqualTo(1);
        assertThat(stores.hints.lanes(NOW.plusSeconds(5), NOW, 10)).containsExactly(lane(issue), lane(issue(1)));
    }

    @Test
    void every_kind_of_lane_is_found_again_also_the_one_for_all_that_was_once_stored() {
        var lanes = List.of(
                new LaneKey.OfRepository(repository),
                new LaneKey.OfInstallation(installation),
                new LaneKey.OfRepository(new RepositoryId(0)));
        lanes.forEach(lane -> kept(delivery("of " + lane, lane)));

        assertThat(stores.hints.lanes(NOW, NOW, 10)).containsExactlyElementsOf(lanes);
        assertThat(lanes)
                .allSatisfy(lane -> assertThat(stores.hints.head(lane, NOW))
                        .map(Inbox.Message::lane)
                        .contains(lane));
        assertThat(new LaneKey.OfRepository(new RepositoryId(0)).number()).isZero();
    }

    @Test
    void a_clock_that_was_set_back_holds_up_nothing() {
        kept(delivery("a1", issue));
        var first = stores.hints.head(lane(issue), NOW).orElseThrow();
        stores.hints.retry(first.sequence(), NOW.plusSeconds(60));
        var anHourBefore = NOW.minusSeconds(3600);

        assertThat(stores.hints.head(lane(issue), NOW)).isEmpty();
        assertThat(stores.hints.head(lane(issue), anHourBefore)).isPresent();
        assertThat(stores.hints.lanes(anHourBefore, anHourBefore.minusSeconds(3), 10))
                .containsExactly(lane(issue));
    }

    private static LaneKey lane(IssueId issue) {
        return new LaneKey.OfIssue(issue);
    }

    @Test
    void what_waits_for_GitHub_has_not_failed() {
        kept(delivery("a1", issue));
        var first = stores.hints.head(lane(issue), NOW).orElseThrow();
        stores.hints.postpone(first.sequence(), NOW.plusSeconds(5));
        assertThat(stores.hints.head(lane(issue), NOW)).isEmpty();
        assertThat(stores.hints
                        .head(lane(issue), NOW.plusSeconds(5))
                        .orElseThrow()
                        .failures())
                .isZero();
    }

    @Test
    void what_is_dead_lettered_lets_the_lane_go_on() {
        kept(delivery("a1", issue));
        kept(delivery("a2", issue));
        var first = stores.hints.head(lane(issue), NOW).orElseThrow();
        assertThat(stores.hints.isOpen(first.sequence())).isTrue();
        stores.hints.deadLetter(first.sequence(), "five times \0 failed", NOW);
        assertThat(stores.hints.isOpen(first.sequence())).isFalse();
        assertThat(stores.hints.head(lane(issue), NOW).orElseThrow().payload()).contains("a2");
    }

    @Test
    void what_is_done_for_long_is_forgotten_and_nothing_else() {
        kept(delivery("old", issue));
        kept(delivery("new", issue));
        kept(delivery("waits", issue));
        stores.hints.done(stores.hints.head(lane(issue), NOW).orElseThrow().sequence(), in(-1));
        stores.hints.done(stores.hints.head(lane(issue), NOW).orElseThrow().sequence(), NOW);
        opened(comment("x"), comment("y"));
        stores.effects.finish(claim(next()), java.util.Optional.empty(), in(-1));
        new Retention(stores.database, InstantSource.fixed(NOW)).deleteBefore(NOW);
        assertThat(kept(delivery("new", issue))).isFalse();
        assertThat(kept(delivery("waits", issue))).isFalse();
        assertThat(kept(delivery("old", issue))).isTrue();
        assertThat(carryOut()).containsExactly(comment("y"));
    }
}
