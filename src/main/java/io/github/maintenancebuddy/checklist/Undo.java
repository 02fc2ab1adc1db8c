package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Reopening;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /undo REF…}: takes a tick or a skip back (product.md section 5). Of a completed maintenance it opens a Verify
 * task again within 2 hours of the end, which goes back to verifying; later it is only noted.
 */
public final class Undo {
    public static final Command COMMAND = new Command(
            "undo",
            List.of("/undo REF…"),
            Set.of(Right.LEAD, Right.BUDDY, Right.TRIAGE),
            When.ANY,
            "unticks tasks; of a Verify task within 2 hours of the end: back to verifying",
            "/undo C2",
            Undo::decide);

    private Undo() {}

    private static Verdict decide(Order order) {
        var verdict = Named.all("undo", order.maintenance(), order.arguments(), (now, ref) -> judged(order, now, ref));
        return order.maintenance().ended() && verdict instanceof Verdict.Obeyed(var next, var _)
                ? afterTheEnd(order, next)
                : verdict;
    }

    private static Verdict afterTheEnd(Order order, Maintenance next) {
        return Reopening.possible(order.maintenance(), order.at())
                ? Named.changed(Reopening.reopen(next, order.by(), order.at()))
                : Verdict.obeyed(next, Effect.comment(CommandWords.onlyNoted(order.by())));
    }

    private static Named.Judged judged(Order order, Maintenance now, Ref ref) {
        var why = whyNot(order, now, ref);
        if (why.isPresent()) {
            return Named.Judged.refused(now, why.get());
        }
        var late = now.ended() && !Reopening.possible(now, order.at());
        return Named.Judged.obeyed(
                late
                        ? now.tell(order.at(), order.by(), new Happening.Unticked(ref))
                        : Deeds.untick(now, ref, Optional.of(order.by()), order.at()));
    }

    private static Optional<String> whyNot(Order order, Maintenance now, Ref ref) {
        if (now.ended() && !(now.is(Phase.COMPLETED) && ref.stage() == Stage.VERIFY)) {
            return Optional.of(CommandWords.OVER);
        }
        return switch (Deeds.state(now, ref)) {
            case TaskState.Open _ -> Optional.of(CommandWords.already(ref, "open"));
            case TaskState.Voided _, TaskState.Removed _ -> Optional.of(CommandWords.isVoid(ref));
            case TaskState.Done _ when ref.equals(Ref.P2) -> Optional.of(CommandWords.DECLINE);
            case TaskState.Done _, TaskState.Skipped _ -> Rules.unticking(now, ref, order.by());
        };
    }
}
