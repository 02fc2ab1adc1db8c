package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Set;

/** {@code /postmortem}: opens the post-mortem now, or links it again (product.md section 5). */
public final class PostMortemCommand {
    public static final Command COMMAND = new Command(
            "postmortem",
            List.of("/postmortem"),
            Set.of(Right.TRIAGE),
            When.COMPLETED,
            "open the post-mortem now, or link it again",
            "/postmortem",
            PostMortemCommand::obey);

    private PostMortemCommand() {}

    private static Verdict obey(Order order) {
        var maintenance = order.maintenance();
        var known = maintenance.memory().postMortem();
        return known.issue()
                .map(open ->
                        Verdict.obeyed(maintenance, Effect.comment("The post-mortem is " + open.reference() + ".")))
                .orElseGet(() -> known.asked().isPresent()
                        ? Verdict.refused("The post-mortem is being opened, and will be linked here.")
                        : Verdict.obeyed(PostMortem.open(maintenance, order.at())));
    }
}
