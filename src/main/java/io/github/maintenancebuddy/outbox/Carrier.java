package io.github.maintenancebuddy.outbox;

import io.github.maintenancebuddy.engine.Maintenances;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.outbox.Effects.Pending;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one effect out, once as people see it: the try is written down before the call, and what may have happened
 * already is looked for before it is created again.
 */
public final class Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(Carrier.class);

    /** GitHub shows a comment that it has stored within this time. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Effects effects;
    private final Maintenances maintenances;
    private final Creating creating;
    private final Updating updating;
    private final Clocks clocks;

    /** Real time paces and retries; the maintenance clock tells what is still useful. */
    public record Clocks(InstantSource real, InstantSource maintenance) {}

    public Carrier(Effects effects, Maintenances maintenances, Creating creating, Updating updating, Clocks clocks) {
        this.effects = effects;
        this.maintenances = maintenances;
        this.creating = creating;
        this.updating = updating;
        this.clocks = clocks;
    }

    /**
     * Tries an effect once and writes down what came of it.
     *
     * @return until when GitHub wants to be left alone, if it said so
     */
    Optional<Instant> carryOut(Pending pending) {
        var kept = maintenances.find(pending.issue());
        if (kept.isEmpty()) {
            effects.done(pending, Optional.empty(), real());
            return Optional.empty();
        }
        var dropped = late(pending);
        if (dropped.isPresent()) {
            effects.done(pending, dropped, real());
            return Optional.empty();
        }
        return attempt(pending, kept.get().value());
    }

    private Optional<Instant> attempt(Pending pending, Maintenance maintenance) {
        try {
            if (pending.attemptedAt()
                    .filter(at -> real().isBefore(at.plus(SETTLING)))
                    .isPresent()) {
                effects.again(pending, real().plus(SETTLING), true);
                return Optional.empty();
            }
            if (!effects.attempt(pending, real())) {
                return Optional.empty();
            }
            effects.done(pending, act(pending, maintenance), real());
        } catch (Issues.Refused e) {
            LOG.warn("Effect {} of issue {} was refused: {}", pending.id(), pending.issue(), e.getMessage());
            effects.done(pending, Optional.of(refused(pending, e)), real());
        } catch (Issues.Busy e) {
            effects.again(pending, e.retryAt(), pending.attemptedAt().isPresent());
            return Optional.of(e.retryAt());
        } catch (Issues.Doubt e) {
            LOG.warn("Effect {} of issue {} is in doubt: {}", pending.id(), pending.issue(), e.getMessage());
            effects.again(pending, real().plus(pause(pending)), true);
        } catch (RuntimeException e) {
            LOG.error("Effect {} of issue {} failed", pending.id(), pending.issue(), e);
            effects.again(pending, real().plus(pause(pending)), true);
        }
        return Optional.empty();
    }

    private Optional<Signal> act(Pending pending, Maintenance maintenance) {
        return switch (pending.effect()) {
            case Effect.Comment comment -> creating.comment(pending, comment, maintenance);
            case Effect.OpenPostMortem postMortem -> creating.postMortem(pending, postMortem, maintenance);
            case Effect.React react -> updating.react(react, maintenance);
            case Effect.BringUpToDate(Effect.Part part) ->
                part == Effect.Part.GAPS ? creating.gaps(pending, maintenance) : updating.update(part, maintenance);
        };
    }

    /** What asks, warns or reminds is dropped when it comes too late or something newer waits. */
    private Optional<Signal> late(Pending pending) {
        if (!(pending.effect() instanceof Effect.Comment(String text, Optional<Effect.Useful> useful))) {
            return Optional.empty();
        }
        return useful.flatMap(use -> {
            var now = clocks.maintenance().instant();
            if (now.isAfter(use.until())) {
                return Optional.of(new Signal.Dropped(now, "the comment about the " + use.topic(), "it came too late"));
            }
            return effects.overtaken(pending, use.topic())
                    ? Optional.of(new Signal.Dropped(now, "the comment about the " + use.topic(), "a newer one waits"))
                    : Optional.<Signal>empty();
        });
    }

    private Signal refused(Pending pending, Issues.Refused e) {
        var what = switch (pending.effect()) {
            case Effect.Comment comment -> "a comment";
            case Effect.OpenPostMortem postMortem -> "opening the post-mortem";
            case Effect.React react -> "a reaction";
            case Effect.BringUpToDate update ->
                switch (update.part()) {
                    case SECTION -> "writing the plan";
                    case LABELS -> "setting the labels";
                    case ASSIGNEES -> "assigning people";
                    case STATE -> "closing or opening the issue";
                    case GAPS -> "the comment on what is missing";
                };
        };
        return new Signal.Refused(clocks.maintenance().instant(), what, String.valueOf(e.getMessage()));
    }

    private Instant real() {
        return clocks.real().instant();
    }

    private static Duration pause(Pending pending) {
        var pause = Duration.ofSeconds(1L << Math.min(pending.attempts(), 9));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
