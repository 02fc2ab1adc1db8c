package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Reopening;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Duration;
import java.util.Optional;

/** Closing and reopening the issue by hand (behaviour.md, Commands). */
public final class ManualClosing {
    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Effect STATE = new Effect.BringUpToDate(Effect.Part.STATE);

    private ManualClosing() {}

    /** As completed it is {@code /complete}, else {@code /cancel}, for people who may; otherwise it is opened again. */
    public static Decision closed(Maintenance maintenance, Signal.Closed signal, Facts facts) {
        if (maintenance.ended() || leftClosed(maintenance)) {
            return Decision.of(maintenance);
        }
        var command = signal.reason() == Signal.CloseReason.COMPLETED ? Complete.COMMAND : Cancel.COMMAND;
        var role = facts.role(signal.by());
        var may = signal.by().human()
                && command.obstacle(maintenance, signal.by(), role).isEmpty();
        var caller = new Invocation.Caller(signal.by(), role, signal.at());
        if (may && new Invocation(command, maintenance, caller, "", facts).handle() instanceof Verdict.Obeyed obeyed) {
            return new Decision(obeyed.next(), obeyed.effects());
        }
        return withdraws(maintenance, signal)
                ? Decision.of(Cancel.cancel(maintenance, signal.at(), Optional.of(signal.by()), ""))
                : openAgain(maintenance, signal);
    }

    /** Nobody has taken it over yet: its author may still think better of it. */
    private static boolean withdraws(Maintenance maintenance, Signal.Closed signal) {
        var crew = maintenance.crew();
        return crew.lead().isEmpty() && crew.author().equals(signal.by());
    }

    /** Opened again at most once an hour: who or what closes it more often would only be answered the same way. */
    private static Decision openAgain(Maintenance maintenance, Signal.Closed signal) {
        if (maintenance.timeline().since(signal.at().minus(AGAIN), TimelineEvent.ClosedByHand.class)) {
            return Decision.of(
                    maintenance.tell(signal.at(), signal.by(), new TimelineEvent.LeftClosed()),
                    Effect.comment(ClosingWords.leftClosed(maintenance)));
        }
        return Decision.of(maintenance, STATE)
                .change(state -> state.tell(signal.at(), signal.by(), new TimelineEvent.ClosedByHand()))
                .and(Effect.comment(refusal(maintenance, signal)));
    }

    /** Whether it stays closed while the maintenance goes on, until a person opens it. */
    public static boolean leftClosed(Maintenance maintenance) {
        var timeline = maintenance.timeline();
        return timeline.last(TimelineEvent.LeftClosed.class)
                .filter(left -> !timeline.since(left.at(), TimelineEvent.OpenedByHand.class))
                .isPresent();
    }

    /** Within 2 hours of the end: back to verifying; later it is only noted. */
    public static Decision reopened(Maintenance maintenance, Signal.Reopened signal) {
        if (!maintenance.ended()) {
            return Decision.of(
                    leftClosed(maintenance)
                            ? maintenance.tell(signal.at(), signal.by(), new TimelineEvent.OpenedByHand())
                            : maintenance);
        }
        return Decision.of(
                Reopening.possible(maintenance, signal.at())
                        ? Reopening.reopen(maintenance, signal.by(), signal.at())
                        : maintenance.tell(
                                signal.at(),
                                signal.by(),
                                new TimelineEvent.Noted("The issue was opened again after the end.")));
    }

    private static String refusal(Maintenance maintenance, Signal.Closed signal) {
        return maintenance.running()
                ? ClosingWords.openAgain(maintenance, signal)
                : ClosingWords.closedTooEarly(maintenance, signal.by());
    }
}
