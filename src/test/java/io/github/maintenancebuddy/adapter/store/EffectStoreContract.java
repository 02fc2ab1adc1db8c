package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Effects are carried out in order, and whoever does it can be told from whoever did. */
abstract class EffectStoreContract extends MaintenanceStoreContract {
    private static final Duration LEASE = Duration.ofMinutes(1);

    @Test
    void an_effect_that_waits_holds_up_its_own_maintenance_only() {
        opened(comment("a1"), comment("a2"));
        stores.maintenances.commit(
                new Change(
                        issue + 1,
                        0,
                        maintenance(issue + 1),
                        List.of(comment("b1")),
                        Optional.empty(),
                        Optional.empty()),
                NOW);
        stores.effects.again(next(), in(5), false);
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
                        issue + 1,
                        0,
                        maintenance(issue + 1),
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
        stores.effects.again(first, in(5), false);
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
        stores.effects.report(pending, answer(), NOW);
        var hint = stores.hints.head(new LaneKey.OfIssue(issue), NOW).orElseThrow();
        assertThat(stores.documents.read(hint.payload(), Signal.class)).isEqualTo(answer());
        assertThat(stores.effects.next(EffectQueue.channel("slack"), NOW)).contains(pending);
    }

    @Test
    void a_try_without_an_answer_is_in_doubt_also_after_a_restart() {
        opened(comment("x"));
        assertThat(next().attemptedAt()).isEmpty();
        assertThat(stores.effects.attempt(next(), in(1))).isTrue();
        restart();
        assertThat(next().attempts()).isEqualTo(1);
        assertThat(next().attemptedAt()).contains(in(1));
        stores.effects.again(next(), NOW, true);
        assertThat(stores.effects.attempt(next(), in(2))).isTrue();
        assertThat(next().attempts()).isEqualTo(2);
        assertThat(next().attemptedAt()).as("the first one that is in doubt").contains(in(1));
        stores.effects.again(next(), NOW, false);
        assertThat(next().attemptedAt()).isEmpty();
    }

    @Test
    void who_has_read_it_before_somebody_else_tried_it_does_not_try_it() {
        opened(comment("x"));
        var stale = next();
        assertThat(stores.effects.attempt(next(), NOW)).isTrue();
        assertThat(stores.effects.attempt(stale, NOW)).isFalse();
    }

    @Test
    void what_came_of_it_goes_into_the_lane_once() {
        opened(comment("x"));
        var pending = next();
        stores.effects.done(pending, Optional.of(answer()), NOW);
        stores.effects.done(pending, Optional.of(answer()), NOW);
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
        stores.effects.attempt(next(), NOW);
        stores.maintenances.commit(change(1, SECTION), NOW);
        assertThat(carryOut()).containsExactly(SECTION, SECTION);
    }

    @Test
    void other_issues_and_done_effects_cover_nothing() {
        opened(SECTION);
        stores.maintenances.commit(
                new Change(issue + 1, 0, maintenance(issue + 1), List.of(SECTION), Optional.empty(), Optional.empty()),
                NOW);
        assertThat(carryOut()).containsExactly(SECTION, SECTION);
        stores.maintenances.commit(change(1, SECTION), NOW);
        assertThat(carryOut()).containsExactly(SECTION);
    }

    @Test
    void a_newer_one_of_the_same_topic_overtakes() {
        opened(Effect.comment("old", in(10), "start"), Effect.comment("other", in(10), "end"));
        var old = next();
        assertThat(stores.effects.overtaken(old, "start")).isFalse();
        stores.maintenances.commit(change(1, Effect.comment("new", in(20), "start")), NOW);
        assertThat(stores.effects.overtaken(old, "start")).isTrue();
        assertThat(stores.effects.overtaken(old, "never")).isFalse();
    }

    @Test
    void a_queue_has_one_holder_until_the_lease_runs_out() {
        assertThat(stores.effects.hold(queue(), "a", NOW, LEASE)).isTrue();
        assertThat(stores.effects.hold(queue(), "b", NOW, LEASE)).isFalse();
        assertThat(stores.effects.hold(queue(), "a", in(0).plusSeconds(30), LEASE))
                .isTrue();
        assertThat(stores.effects.hold(queue(), "b", in(1), LEASE)).isFalse();
        assertThat(stores.effects.hold(queue(), "b", in(2), LEASE)).isTrue();
        stores.effects.release(queue(), "a");
        assertThat(stores.effects.hold(queue(), "a", in(2), LEASE)).isFalse();
        stores.effects.release(queue(), "b");
        assertThat(stores.effects.hold(queue(), "a", in(2), LEASE)).isTrue();
    }

    @Test
    void a_queue_that_rests_is_held_by_nobody() {
        opened(comment("x"));
        stores.effects.hold(queue(), "a", NOW, LEASE);
        stores.effects.rest(queue(), "b", in(60));
        assertThat(stores.effects.queues(NOW))
                .as("only its holder can let it rest")
                .containsExactly(queue());
        stores.effects.rest(queue(), "a", in(5));
        assertThat(stores.effects.queues(in(4))).isEmpty();
        assertThat(stores.effects.hold(queue(), "a", in(4), LEASE)).isFalse();
        assertThat(stores.effects.queues(in(5))).containsExactly(queue());
        assertThat(stores.effects.hold(queue(), "b", in(5), LEASE)).isTrue();
    }
}
