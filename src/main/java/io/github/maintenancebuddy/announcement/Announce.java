package io.github.maintenancebuddy.announcement;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.TaskState;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code /announce}: publishes the notice, or what of it has changed, at once (product.md section 5). */
public final class Announce {
    public static final Command COMMAND = new Command(
            "announce",
            List.of("/announce"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.SCHEDULED_OR_RUNNING,
            "publish the notice, or what changed since, now",
            "/announce",
            Announce::decide);

    private Announce() {}

    private static Verdict decide(Order order) {
        if (!order.arguments().isEmpty()) {
            return Verdict.unclear(CommandWords.ANNOUNCE_TAKES_NO_TEXT);
        }
        return Disclosure.isWithheld(order.maintenance()) ? within(order) : inPublic(order);
    }

    private static Verdict inPublic(Order order) {
        var maintenance = order.maintenance();
        if (Disclosure.isPublic(maintenance) && !Announcing.hasNews(maintenance)) {
            return Verdict.refused(CommandWords.nothingNew(maintenance));
        }
        return Verdict.obeyed(announced(order), new Effect.BringUpToDate(Effect.Part.SECTION));
    }

    private static Verdict within(Order order) {
        if (order.maintenance().publicity().announced()) {
            return Verdict.refused(CommandWords.PRIVATE_AND_TOLD);
        }
        return Verdict.obeyed(
                announced(order),
                new Effect.BringUpToDate(Effect.Part.SECTION),
                Effect.comment(CommandWords.PRIVATE_NOW_TOLD));
    }

    private static Maintenance announced(Order order) {
        var by = Optional.of(order.by());
        return Announcing.tell(ticked(order), NoticeKind.ANNOUNCED, order.at(), Optional.empty(), by);
    }

    private static Maintenance ticked(Order order) {
        var maintenance = order.maintenance();
        var open = maintenance
                .plan()
                .find(Ref.P1)
                .filter(task -> task.state().isOpen())
                .isPresent();
        if (!open) {
            return maintenance;
        }
        var done = new TaskState.Done(Optional.of(order.by()), order.at());
        return maintenance
                .withPlan(maintenance.plan().change(Ref.P1, task -> task.withState(done)))
                .tell(order.at(), order.by(), new Happening.Ticked(Ref.P1));
    }
}
