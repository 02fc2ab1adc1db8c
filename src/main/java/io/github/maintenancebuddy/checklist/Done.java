package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /done REF…}: a tick for people who cannot tick (product.md section 5). */
public final class Done {
    public static final Command COMMAND = new Command(
            "done",
            List.of("/done REF…"),
            Set.of(Right.LEAD, Right.BUDDY, Right.TRIAGE),
            When.NOT_ENDED,
            "ticks tasks, for people who cannot tick",
            "/done C1 C2",
            Done::decide);

    private Done() {}

    private static Verdict decide(Order order) {
        return Named.all("done", order.maintenance(), order.arguments(), (now, ref) -> judged(order, now, ref));
    }

    private static Named.Judged judged(Order order, Maintenance now, Ref ref) {
        var why = whyNot(order, now, ref);
        return why.isPresent()
                ? Named.Judged.refused(now, why.get())
                : Named.Judged.obeyed(Deeds.tick(now, ref, Optional.of(order.by()), order.at()));
    }

    private static Optional<String> whyNot(Order order, Maintenance now, Ref ref) {
        var state = Deeds.state(now, ref);
        if (state.doneBy().isPresent()) {
            return Optional.of(CommandWords.already(ref, "done"));
        }
        if (state instanceof TaskState.Skipped) {
            return Optional.of(CommandWords.isSkipped(ref));
        }
        if (Deeds.state(now, ref.task()) instanceof TaskState.Voided) {
            return Optional.of(CommandWords.isVoid(ref));
        }
        if (ref.equals(Ref.P2)) {
            return Optional.of(CommandWords.ACCEPT);
        }
        return Rules.tooEarly(now, ref, order.at())
                ? Optional.of(CommandWords.NOT_BEGUN)
                : Rules.ticking(now, ref, order.by(), order.role(), List.of());
    }
}
