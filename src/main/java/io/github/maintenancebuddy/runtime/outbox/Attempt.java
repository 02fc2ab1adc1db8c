package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.markdown.OwnText;
import io.github.maintenancebuddy.runtime.outbox.EffectHandlers.Bound;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Busy;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Claim;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Doubt;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One try of an effect, with all that its handler may look at. It can only be had for a claim and reads the maintenance
 * itself, so nothing that was read before the claim gets to a handler.
 */
final class Attempt<E extends Effect> {
    /** Clocks differ; look a little further back than the effect is old. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final Claim claim;
    private final E effect;
    private final RetryPolicy policy;
    private final Maintenance maintenance;
    private final PendingEffects effects;
    private final Instant now;

    private Attempt(
            Claim claim, E effect, RetryPolicy policy, Maintenance maintenance, PendingEffects effects, Instant now) {
        this.claim = claim;
        this.effect = effect;
        this.policy = policy;
        this.maintenance = maintenance;
        this.effects = effects;
        this.now = now;
    }

    /** The maintenances as they are now. */
    public interface Maintenances {
        Optional<Maintenance> find(IssueId issue);
    }

    /**
     * Begins what was claimed; empty where there is no maintenance any more.
     *
     * @param effect the one that was claimed, with its handler
     * @param now by the maintenance clock
     */
    static <E extends Effect> Optional<Attempt<E>> begin(
            Claim claim, Bound<E> effect, Maintenances maintenances, PendingEffects effects, Instant now) {
        return maintenances
                .find(claim.effect().issue())
                .map(maintenance -> new Attempt<>(claim, effect.effect(), effect.policy(), maintenance, effects, now));
    }

    RetryPolicy policy() {
        return policy;
    }

    E effect() {
        return effect;
    }

    Maintenance maintenance() {
        return maintenance;
    }

    /** By the maintenance clock. */
    Instant now() {
        return now;
    }

    /** The same at every try. */
    String id() {
        return claim.effect().id();
    }

    /** Counts the tries, from 1. */
    int number() {
        return claim.attempt();
    }

    /** In real time. */
    Instant decidedAt() {
        return claim.effect().decidedAt();
    }

    boolean inDoubt() {
        return doubt().isPresent();
    }

    /** What tries before may have done. */
    Optional<Doubt> doubt() {
        return claim.effect().doubt();
    }

    boolean newerWaits() {
        return effect.topic().filter(this::newerWaits).isPresent();
    }

    private boolean newerWaits(Topic topic) {
        return effects.newerWaits(claim, topic);
    }

    /** The text with the hidden marker by which it is found again. */
    String marked(String text) {
        return text + "\n\n" + marker();
    }

    private String marker() {
        return OwnText.of(id());
    }

    /** Looks for what a marker is in, among what was written since a time. */
    interface Search<T> extends java.util.function.BiFunction<String, Instant, EffectOutcome<Optional<T>>> {}

    /** Creates something once: where a try before may have created it already, it is looked for first. */
    <T> EffectOutcome<T> createOnce(Search<T> search, Supplier<EffectOutcome<T>> create) {
        return inDoubt() ? search.apply(marker(), decidedAt().minus(SKEW)).then(orElse(create)) : send(create);
    }

    private <T> Function<Optional<T>, EffectOutcome<T>> orElse(Supplier<EffectOutcome<T>> create) {
        return found -> found.<EffectOutcome<T>>map(Done::new).orElseGet(() -> send(create));
    }

    /** Sends what must not be sent twice, unless somebody else has taken over. */
    <T> EffectOutcome<T> send(Supplier<EffectOutcome<T>> request) {
        return effects.sending(claim, PendingEffects.LANDS_WITHIN.plus(policy.visibleAfter()))
                ? request.get()
                : new Busy<>(Optional.empty(), "Another replica has taken over.");
    }
}
