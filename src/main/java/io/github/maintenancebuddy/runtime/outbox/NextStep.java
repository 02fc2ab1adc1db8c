package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Busy;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Done;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.InDoubt;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import io.github.maintenancebuddy.runtime.outbox.RetryPolicy.AfterDoubt;
import io.github.maintenancebuddy.runtime.time.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What is written down after a try. */
sealed interface NextStep {
    Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    /** It needs no further try. */
    record Finish(Answer answer) implements NextStep {}

    /**
     * It is tried again, and nothing else of the queue waits for that.
     *
     * @param mayLandFor present where it may have happened, or may happen within this time
     */
    record Retry(Instant at, Optional<Duration> mayLandFor, Optional<Signal> report) implements NextStep {}

    /** The whole queue rests, since the other side takes nothing; then it is tried again. */
    record PauseQueue(Instant until, Optional<Duration> mayLandFor, Optional<Signal> report) implements NextStep {}

    /** What needs no try at all: empty where it must be tried. */
    static <E extends Effect> Optional<NextStep> before(Attempt<E> attempt, EffectHandler<E> handler) {
        var over = attempt.inDoubt() && attempt.policy().is(AfterDoubt.NEVER_AGAIN)
                ? Optional.of(new Answer(handler.unknown(attempt, Optional.empty()), false))
                : handler.obsolete(attempt);
        return over.map(Finish::new);
    }

    /**
     * What follows from what came of it.
     *
     * @param now in real time
     */
    static <E extends Effect> NextStep after(
            EffectOutcome<Answer> outcome, Attempt<E> attempt, EffectHandler<E> handler, Instant now) {
        return switch (outcome) {
            case Done<Answer>(var answer) -> new Finish(answer);
            case Refused<Answer>(var why) -> new Finish(Answer.written(handler.refused(attempt, why)));
            case Busy<Answer>(var until, var why) -> {
                var at = until.orElseGet(() -> now.plus(backoff(attempt)));
                var lands = attempt.doubt().map(_ -> Duration.ZERO);
                yield again(attempt, handler, now, why, report -> new PauseQueue(at, lands, report));
            }
            case InDoubt<Answer>(var why, var mayLandFor) ->
                attempt.policy().is(AfterDoubt.NEVER_AGAIN)
                        ? new Finish(new Answer(handler.unknown(attempt, Optional.of(why)), true))
                        : again(attempt, handler, now, why, report -> retry(attempt, now, mayLandFor, report));
        };
    }

    private static NextStep retry(Attempt<?> attempt, Instant now, Duration mayLandFor, Optional<Signal> report) {
        var wait = backoff(attempt);
        var seen = mayLandFor.plus(attempt.policy().visibleAfter());
        var longer = attempt.policy().is(AfterDoubt.SEARCH_FIRST) && seen.compareTo(wait) > 0 ? seen : wait;
        return new Retry(now.plus(longer), Optional.of(seen), report);
    }

    private static <E extends Effect> NextStep again(
            Attempt<E> attempt, EffectHandler<E> handler, Instant now, String why, Reported step) {
        var policy = attempt.policy();
        if (policy.isGivenUp(attempt.decidedAt(), now) || (policy.untilNewerWaits() && attempt.newerWaits())) {
            return new Finish(new Answer(handler.givenUp(attempt, why), true));
        }
        return step.with(
                policy.isReported(attempt.decidedAt(), now) ? handler.stillTried(attempt, why) : Optional.empty());
    }

    private static Duration backoff(Attempt<?> attempt) {
        return BACKOFF.after(attempt.number() - 1);
    }

    /** A step that still needs what is to be known meanwhile. */
    interface Reported {
        NextStep with(Optional<Signal> report);
    }
}
