package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the outbox needs of the store of effects. Every method is one transaction. Times that are given are this
 * process's real time; leases, and what may still land, go by one clock that all replicas share.
 */
public interface PendingEffects {
    /** A lease runs out so long after it was last taken or kept. */
    Duration LEASE = Duration.ofSeconds(30);

    /** What creates something lands so long after it was about to be sent, or never: a token may be fetched first. */
    Duration LANDS_WITHIN = EffectOutcome.LONGEST_REQUEST.multipliedBy(2);

    /**
     * An effect that is not done, as it is read to see what is to be done next.
     *
     * @param sequence counts all effects in the order in which they were decided
     * @param id goes into the hidden marker of what it creates
     * @param attempts how often it was tried
     * @param doubt present where a try may have had its effect
     */
    record Pending(
            long sequence,
            String id,
            IssueId issue,
            Effect effect,
            Instant decidedAt,
            int attempts,
            Optional<Doubt> doubt) {}

    /**
     * That a try may have had its effect.
     *
     * @param since when the first try began whose answer nobody has written down
     * @param mayLandFor for so long what was sent last may still land; zero or less where it can land no more
     */
    record Doubt(Instant since, Duration mayLandFor) {}

    /** That this process alone works on a queue, or wants to. */
    record Lease(EffectQueue queue, String holder) {}

    /**
     * The right to try an effect once. Somebody else who claims it later takes the right away.
     *
     * @param effect as it was read; what its tries have come to is unchanged since then
     * @param attempt its number, from 1
     */
    record Claim(Pending effect, int attempt, Lease lease) {}

    /** The queues that have an effect to carry out now, and do not rest. */
    List<EffectQueue> queues(Instant now);

    /** The oldest effect of a queue that is the first of its maintenance there and may be tried now. */
    Optional<Pending> next(EffectQueue queue, Instant now);

    /**
     * Takes or keeps the lease, and writes down, before anything is sent, that a try begins.
     *
     * @return empty while somebody else holds the lease, and where somebody else has tried the effect since it was read
     */
    Optional<Claim> claim(Pending effect, Lease lease, Instant now);

    /**
     * Writes down, right before it is sent, that something is created, and keeps the lease until it has come to its end.
     *
     * @param mayLandFor for so long it may still land, or not be seen yet
     * @return false where somebody else has taken the right away; then nothing may be sent
     */
    boolean sending(Claim claim, Duration mayLandFor);

    /**
     * It is done; what came of it goes into the lane in the same transaction.
     *
     * @return false where somebody else has taken the right away; then nothing was changed
     */
    boolean finish(Claim claim, Optional<Signal> answer, Instant now);

    /**
     * It is to be tried again.
     *
     * @param mayLandFor present where it may have happened, or may happen within this time
     * @return false where somebody else has taken the right away; then nothing was changed
     */
    boolean retry(Claim claim, Instant at, Optional<Duration> mayLandFor);

    /**
     * Something is to be known about it before it is done; it goes into the lane.
     *
     * @return false where somebody else has taken the right away; then nothing was changed
     */
    boolean report(Claim claim, Signal news, Instant now);

    /** It is not to be tried before this time. */
    void postpone(Pending effect, Instant until);

    /** Whether a newer effect about the same topic is waiting for this issue. */
    boolean newerWaits(Claim claim, Topic topic);

    /** Keeps a lease that is held. */
    void renew(Lease lease);

    /** Hands a lease on to nobody: the queue rests for this time. */
    void rest(Lease lease, Duration time);

    void release(Lease lease);
}
