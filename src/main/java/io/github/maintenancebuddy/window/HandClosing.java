package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Reopening;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.maintenance.Verdict;

/** Closing and reopening the issue by hand (product.md section 5). */
public final class HandClosing {
    private static final Effect STATE = new Effect.BringUpToDate(Effect.Part.STATE);

    private HandClosing() {}

    /** As completed it is {@code /complete}, else {@code /cancel}, for people who may; otherwise it is opened again. */
    public static Decision closed(Maintenance maintenance, Signal.Closed signal, Facts facts) {
        if (maintenance.ended()) {
            return Decision.of(maintenance);
        }
        var command = signal.reason() == Signal.CloseReason.COMPLETED ? Complete.COMMAND : Cancel.COMMAND;
        var role = facts.role(signal.by());
        var may = signal.by().human()
                && command.when().includes(maintenance.phase())
                && command.allows(maintenance, signal.by(), role);
        if (may) {
            var order = new Order(maintenance, signal.by(), role, signal.at(), "", facts);
            if (command.deed().apply(order) instanceof Verdict.Obeyed obeyed) {
                return new Decision(obeyed.next(), obeyed.effects());
            }
        }
        return Decision.of(maintenance, STATE, Effect.comment(refusal(maintenance, signal.by())));
    }

    /** Within 2 hours of the end: back to verifying; later it is only noted. */
    public static Decision reopened(Maintenance maintenance, Signal.Reopened signal) {
        if (!maintenance.ended()) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                Reopening.possible(maintenance, signal.at())
                        ? Reopening.reopen(maintenance, signal.by(), signal.at())
                        : maintenance.tell(
                                signal.at(),
                                signal.by(),
                                new Happening.Noted("The issue was opened again after the end.")));
    }

    private static String refusal(Maintenance maintenance, Person by) {
        return maintenance.running()
                ? ClosingWords.reopened(Complete.open(maintenance), by)
                : ClosingWords.closedTooEarly(by);
    }
}
