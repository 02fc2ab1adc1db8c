package io.github.maintenancebuddy.adapter.store;

import static io.github.maintenancebuddy.runtime.outbox.PendingEffects.LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Claim;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Doubt;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Effects are carried out in order, and whoever does it can be told from whoever did. */
abstract class EffectStoreContract extends MaintenanceStoreContract {
    @Test
    void an_effect_that_waits_holds_up_its_own_maintenance_only() {
        opened(comment("a1"), comment("a2"));
        stores.maintenances.commit(
                new Change(
                        issue(1), 0, maintenance(issue(1)), List.of(comment("b1")), Optional.empty(), Optional.empty()),
                NOW);
        assertThat(stores.effects.retry(claim(next()), in(5), Optional.empty())).isTrue();
        assertThat(carryOut()).containsExactly(comment("b1"));
        assertThat(stores.effects.queues(NOW)).isEmpty();
        assertThat(stores.effects.queues(in(5))).containsExactly(queue());
        assertThat(stores.effects.next(queue(), in(5)).orElseThrow().effect()).isEqualTo(comment("a1"));
    }

    @Test
    void who_has_something_to_say_goes_before_who_only_shows() {
        opened(SECTION, LABELS);
        stores.maintenances.commit(
                new Change(
                        issue(1),
                        0,
                        maintenance(issue(1)),
                        List.of(LABELS, comment("started"), SECTION),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
        assertThat(carryOut()).containsExactly(LABELS, comment("started"), SECTION, LABELS, SECTION);
    }

    @Test
    void a_channel_holds_up_neither_another_channel_nor_github() {
        var slack = new Effect.Tell("slack", 1);
        var hook = new Effect.Tell("hook", 1);
        opened(slack, comment("a"), new Effect.Tell("slack", 2), hook);
        assertThat(stores.effects.queues(NOW))
                .containsExactly(EffectQueue.channel("hook"), EffectQueue.channel("slack"), queue());
        var first = stores.effects.next(EffectQueue.channel("slack"), NOW).orElseThrow();
        assertThat(first.effect()).isEqualTo(slack);
        stores.effects.retry(claim(first), in(5), Optional.empty());
        assertThat(stores.effects.next(EffectQueue.channel("slack"), NOW))
                .as("its next notice waits behind")
                .isEmpty();
        assertThat(stores.effects
                        .next(EffectQueue.channel("hook"), NOW)
                        .orElseThrow()
                        .effect())
                .isEqualTo(hook);
        assertThat(carryOut()).containsExactly(comment("a"));
    }

    @Test
    void what_is_to_be_known_before_it_is_done_goes_into_the_lane() {
        opened(new Effect.Tell("slack", 1));
        var pending = stores.effects.next(EffectQueue.channel("slack"), NOW).orElseThrow();
        assertThat(stores.effects.report(claim(pending), answer(), NOW)).isTrue();
        var hint = stores.hints.head(new LaneKey.OfIssue(issue), NOW).orElseThrow();
        assertThat(stores.documents.read(hint.payload(), Signal.class)).isEqualTo(answer());
        assertThat(stores.effects.next(EffectQueue.channel("slack"), NOW))
                .map(Pending::id)
                .contains(pending.id());
    }

    @Test
    void a_try_without_an_answer_is_in_doubt_also_after_a_restart() {
        opened(comment("x"));
        assertThat(next().doubt()).isEmpty();
        assertThat(tried(next(), in(1)).attempt()).isEqualTo(1);
        restart();
        assertThat(next().attempts()).isEqualTo(1);
        assertThat(since()).contains(in(1));
        var second = tried(next(), in(2));
        assertThat(stores.effects.retry(second, NOW, Optional.of(Duration.ofSeconds(9))))
                .isTrue();
        assertThat(next().attempts()).isEqualTo(2);
        assertThat(since()).as("the first one that is in doubt").contains(in(1));
        stores.effects.retry(tried(next(), in(3)), NOW, Optional.empty());
        assertThat(next().doubt()).isEmpty();
    }

    private Claim tried(Pending effect, Instant at) {
        return stores.effects.claim(effect, lease("only"), at).orElseThrow();
    }

    private Optional<Instant> since() {
        return next().doubt().map(Doubt::since);
    }

    @Test
    void what_was_sent_may_land_for_a_while_also_after_a_restart() {
        opened(comment("x"));
        assertThat(stores.effects.sending(claim(next()), Duration.ofSeconds(22)))
                .isTrue();
        restart();
        assertThat(mayLandFor()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(22));
        pass(Duration.ofSeconds(10));
        assertThat(mayLandFor()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(12));
        pass(Duration.ofSeconds(12));
        assertThat(mayLandFor()).isLessThanOrEqualTo(Duration.ZERO);
    }

    private Duration mayLandFor() {
        return next().doubt().orElseThrow().mayLandFor();
    }

    @Test
    void who_has_read_it_before_somebody_else_tried_it_does_not_try_it() {
        opened(comment("x"));
        var stale = next();
        claim(next());
        assertThat(stores.effects.claim(stale, lease("only"), NOW)).isEmpty();
    }

    @Test
    void who_has_lost_the_right_to_it_sends_and_writes_nothing() {
        opened(comment("x"));
        var stale = claim(next());
        pass(LEASE);
        var current = stores.effects.claim(next(), lease("other"), NOW).orElseThrow();
        assertThat(stores.effects.sending(stale, Duration.ofSeconds(22))).isFalse();
        assertThat(stores.effects.retry(stale, NOW, Optional.empty())).isFalse();
        assertThat(stores.effects.report(stale, answer(), NOW)).isFalse();
        assertThat(stores.effects.finish(stale, Optional.of(answer()), NOW)).isFalse();
        assertThat(next().doubt()).as("the other one's try").isPresent();
        assertThat(stores.hints.head(new LaneKey.OfIssue(issue), NOW)).isEmpty();
        assertThat(stores.effects.sending(current, Duration.ofSeconds(22))).isTrue();
        assertThat(stores.effects.finish(current, Optional.of(answer()), NOW)).isTrue();
    }

    @Test
    void what_came_of_it_goes_into_the_lane_once() {
        opened(comment("x"));
        var claim = claim(next());
        assertThat(stores.effects.finish(claim, Optional.of(answer()), NOW)).isTrue();
        assertThat(stores.effects.finish(claim, Optional.of(answer()), NOW)).isFalse();
        var hint = stores.hints.head(new LaneKey.OfIssue(issue), NOW).orElseThrow();
        assertThat(hint.kind()).isEqualTo(Inbox.SIGNAL);
        assertThat(stores.documents.read(hint.payload(), Signal.class)).isEqualTo(answer());
        stores.hints.done(hint.sequence(), NOW);
        assertThat(stores.hints.head(new LaneKey.OfIssue(issue), NOW)).isEmpty();
    }

    @Test
    void bringing_up_to_date_what_waits_to_be_is_once_enough() {
        opened(SECTION, comment("between"));
        stores.maintenances.commit(change(1, LABELS, SECTION, comment("after"), SECTION), NOW);
        assertThat(carryOut()).containsExactly(SECTION, comment("between"), LABELS, comment("after"));
    }

    @Test
    void bringing_up_to_date_what_is_being_brought_is_done_once_more() {
        opened(SECTION);
        claim(next());
        stores.maintenances.commit(change(1, SECTION), NOW);
        assertThat(carryOut()).containsExactly(SECTION, SECTION);
    }

    @Test
    void other_issues_and_done_effects_cover_nothing() {
        opened(SECTION);
        stores.maintenances.commit(
                new Change(issue(1), 0, maintenance(issue(1)), List.of(SECTION), Optional.empty(), Optional.empty()),
                NOW);
        assertThat(carryOut()).containsExactly(SECTION, SECTION);
        stores.maintenances.commit(change(1, SECTION), NOW);
        assertThat(carryOut()).containsExactly(SECTION);
    }

    @Test
    void a_newer_one_of_the_same_topic_waits() {
        opened(Effect.comment("old", in(10), Topic.START), Effect.comment("other", in(10), Topic.OVERRUN));
        var old = claim(next());
        assertThat(stores.effects.newerWaits(old, Topic.START)).isFalse();
        stores.maintenances.commit(change(1, Effect.comment("new", in(20), Topic.START)), NOW);
        assertThat(stores.effects.newerWaits(old, Topic.START)).isTrue();
        assertThat(stores.effects.newerWaits(old, Topic.DECISION)).isFalse();
    }

    @Test
    void a_queue_has_one_holder_until_the_lease_runs_out() {
        opened(comment("x"));
        claim(next());
        pass(LEASE.minusSeconds(5));
        assertThat(stores.effects.claim(next(), lease("other"), NOW)).isEmpty();
        stores.effects.renew(lease("only"));
        pass(LEASE.minusSeconds(5));
        stores.effects.renew(lease("other"));
        stores.effects.release(lease("other"));
        assertThat(stores.effects.claim(next(), lease("other"), NOW)).isEmpty();
        pass(Duration.ofSeconds(5));
        assertThat(stores.effects.claim(next(), lease("other"), NOW)).isPresent();
        stores.effects.release(lease("other"));
        assertThat(stores.effects.claim(next(), lease("only"), NOW)).isPresent();
    }

    @Test
    void a_queue_that_rests_is_held_by_nobody() {
        opened(comment("x"));
        stores.effects.retry(claim(next()), NOW, Optional.empty());
        stores.effects.rest(lease("other"), Duration.ofMinutes(60));
        assertThat(stores.effects.queues(NOW))
                .as("only its holder can let it rest")
                .containsExactly(queue());
        stores.effects.rest(lease("only"), Duration.ofMinutes(5));
        pass(Duration.ofMinutes(4));
        assertThat(stores.effects.queues(NOW)).isEmpty();
        assertThat(stores.effects.claim(next(), lease("only"), NOW)).isEmpty();
        pass(Duration.ofMinutes(1));
        assertThat(stores.effects.queues(NOW)).containsExactly(queue());
        assertThat(stores.effects.claim(next(), lease("other"), NOW)).isPresent();
    }

    @Test
    void what_may_still_land_is_not_looked_at_before() {
        opened(comment("x"));
        stores.effects.postpone(next(), in(5));
        assertThat(stores.effects.next(queue(), in(4))).isEmpty();
        assertThat(stores.effects.next(queue(), in(5))).isPresent();
    }
}
