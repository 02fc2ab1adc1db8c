package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.runtime.engine.LogContext;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one effect out, once as people see it: the try is written down before the call, and what may have happened
 * already is looked for before it is created again.
 */
public final class EffectRunner {
    private static final Logger LOG = LoggerFactory.getLogger(EffectRunner.class);

    /** GitHub shows a comment that it has stored within this time. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final int FAILURES = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final PendingEffects effects;
    private final Maintenances maintenances;
    private final Hands hands;
    private final Clocks clocks;

    /** Who does what. */
    public record Hands(
            CommentHandler creating,
            IssueUpdateHandler updating,
            PostMortemHandler followingUp,
            WorkflowHandler dispatching,
            NoticeHandler notices,
            AlertSilenceHandler silences) {}

    public EffectRunner(PendingEffects effects, Maintenances maintenances, Hands hands, Clocks clocks) {
        this.effects = effects;
        this.maintenances = maintenances;
        this.hands = hands;
        this.clocks = clocks;
    }

    /**
     * Tries an effect once and writes down what came of it.
     *
     * @return until when GitHub wants to be left alone, if it said so
     */
    Optional<Instant> carryOut(Pending pending) {
        try (var _ = LogContext.issue(pending.issue());
                var _ = LogContext.effect(pending.id())) {
            var kept = maintenances.find(pending.issue());
            if (kept.isEmpty()) {
                effects.done(pending, Optional.empty(), real());
                return Optional.empty();
            }
            return carryOut(pending, kept.get().value());
        }
    }

    private Optional<Instant> carryOut(Pending pending, Maintenance maintenance) {
        try (var _ = LogContext.maintenance(maintenance.issue())) {
            var dropped = late(pending, maintenance);
            if (dropped.isPresent()) {
                effects.done(pending, dropped, real());
                return Optional.empty();
            }
            return attempt(pending, maintenance);
        }
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
            effects.done(pending, Optional.of(refused(pending, String.valueOf(e.getMessage()))), real());
        } catch (Issues.Busy e) {
            later(pending, e.retryAt(), pending.attemptedAt().isPresent(), e);
            return Optional.of(e.retryAt());
        } catch (Issues.Doubt e) {
            LOG.warn("Effect {} of issue {} is in doubt: {}", pending.id(), pending.issue(), e.getMessage());
            later(pending, real().plus(pause(pending)), true, e);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            failed(pending, e);
        }
        return Optional.empty();
    }

    /** What goes to a channel is tried for a day at most, and people hear of it after an hour. */
    private void later(Pending pending, Instant at, boolean doubt, RuntimeException e) {
        var why = String.valueOf(e.getMessage());
        if (pending.effect() instanceof Effect.Tell tell) {
            if (hands.notices().tooLong(pending)) {
                effects.done(pending, Optional.of(hands.notices().refused(tell, why)), real());
                return;
            }
            hands.notices().stillTrying(pending, tell, why).ifPresent(news -> effects.report(pending, news, real()));
        }
        if (pending.effect() instanceof Effect.SilenceAlerts silence) {
            if (overtaken(pending, silence) || hands.silences().tooLong(pending)) {
                effects.done(pending, Optional.empty(), real());
                return;
            }
            hands.silences()
                    .stillTrying(pending, silence, why)
                    .ifPresent(news -> effects.report(pending, news, real()));
        }
        effects.again(pending, at, doubt);
    }

    /** A newer one waits that will show the same, so this one need not be tried again. */
    private boolean overtaken(Pending pending, Effect.SilenceAlerts silence) {
        return effects.overtaken(pending, silence.topic());
    }

    /** A mistake of ours must not hold up for ever what waits behind it. */
    private void failed(Pending pending, RuntimeException e) {
        if (pending.attempts() + 1 < FAILURES) {
            LOG.warn("Effect {} of issue {} failed and is tried again", pending.id(), pending.issue(), e);
            effects.again(pending, real().plus(pause(pending)), true);
        } else {
            LOG.error("Effect {} of issue {} has failed for good", pending.id(), pending.issue(), e);
            effects.done(pending, Optional.of(refused(pending, "Something went wrong inside the app.")), real());
        }
    }

    private Optional<Signal> act(Pending pending, Maintenance maintenance) {
        return switch (pending.effect()) {
            case Effect.Comment comment -> hands.creating().comment(pending, comment, maintenance);
            case Effect.OpenPostMortem postMortem -> hands.followingUp().open(pending, postMortem, maintenance);
            case Effect.AddSubIssue(long id) -> hands.followingUp().putBelow(id, maintenance);
            case Effect.RemindOfActionItems _ -> hands.followingUp().remind(pending, maintenance);
            case Effect.Dispatch dispatch -> hands.dispatching().start(pending, dispatch, maintenance);
            case Effect.LookAtRun look -> hands.dispatching().look(look, maintenance);
            case Effect.Tell tell -> hands.notices().tell(pending, tell, maintenance);
            case Effect.SilenceAlerts silence -> hands.silences().keep(pending, silence, maintenance);
            case Effect.AskTeam ask -> hands.notices().ask(ask, maintenance);
            case Effect.React react -> hands.updating().react(react, maintenance);
            case Effect.BringUpToDate(Effect.Part part) ->
                part == Effect.Part.GAPS
                        ? hands.creating().gaps(pending, maintenance)
                        : hands.updating().update(part, maintenance);
        };
    }

    /** What asks, warns or reminds is dropped when it comes too late or something newer waits. */
    private Optional<Signal> late(Pending pending, Maintenance maintenance) {
        if (pending.effect() instanceof Effect.Tell tell) {
            return hands.notices().dropped(pending, tell, maintenance);
        }
        if (pending.effect() instanceof Effect.AskTeam ask) {
            return hands.notices().dropped(pending, ask, effects.overtaken(pending, ask.topic()));
        }
        if (pending.effect() instanceof Effect.RemindOfActionItems) {
            return Optional.of(Effect.RemindOfActionItems.TOPIC)
                    .filter(topic -> effects.overtaken(pending, topic))
                    .map(topic -> overtaken(topic, clocks.maintenance().instant()));
        }
        if (!(pending.effect() instanceof Effect.Comment(String text, Optional<Effect.Useful> useful))) {
            return Optional.empty();
        }
        return useful.flatMap(use -> {
            var now = clocks.maintenance().instant();
            if (now.isAfter(use.until())) {
                return Optional.of(new Signal.Dropped(now, "the comment about the " + use.topic(), "it came too late"));
            }
            return effects.overtaken(pending, use.topic())
                    ? Optional.of(overtaken(use.topic(), now))
                    : Optional.<Signal>empty();
        });
    }

    private static Signal overtaken(String topic, Instant now) {
        return new Signal.Dropped(now, "the comment about the " + topic, "a newer one waits");
    }

    private Signal refused(Pending pending, String why) {
        if (pending.effect() instanceof Effect.Dispatch(TaskRef ref, int number)) {
            return new Signal.RunNotStarted(clocks.maintenance().instant(), ref, number, Signal.NoRun.REFUSED, why);
        }
        if (pending.effect() instanceof Effect.Tell tell) {
            return hands.notices().refused(tell, why);
        }
        var what = switch (pending.effect()) {
            case Effect.Comment comment -> "a comment";
            case Effect.OpenPostMortem postMortem -> Effect.OpenPostMortem.WHAT;
            case Effect.AddSubIssue below -> "putting the post-mortem below the maintenance";
            case Effect.RemindOfActionItems reminder -> "the reminder of action items";
            case Effect.Dispatch dispatch -> "starting a workflow";
            case Effect.LookAtRun look -> "looking at a run";
            case Effect.Tell tell -> "a notice";
            case Effect.SilenceAlerts silence -> silence.what();
            case Effect.AskTeam ask -> "asking the team in its chat " + ask.name();
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
        return new Signal.Refused(clocks.maintenance().instant(), what, why);
    }

    private Instant real() {
        return clocks.real().instant();
    }

    static Duration pause(Pending pending) {
        var pause = Duration.ofSeconds(1L << Math.min(pending.attempts(), 9));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
