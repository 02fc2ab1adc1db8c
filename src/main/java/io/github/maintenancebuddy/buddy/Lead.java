package io.github.maintenancebuddy.buddy;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Set;

/** Taking over and handing over the lead (product.md section 5). */
public final class Lead {
    public static final Command COMMAND = new Command(
            "lead",
            List.of("/lead", "/lead @x"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.NOT_ENDED,
            "take over the lead, or hand it over",
            "/lead @cleo",
            Lead::command);

    private Lead() {}

    private static Verdict command(Order order) {
        if (order.arguments().isBlank()) {
            return change(order, order.by());
        }
        return Named.read(order.arguments(), order.facts())
                .map(named -> named.standing()
                        .map(standing -> change(order, standing.person()))
                        .orElseGet(() -> Verdict.refused(BuddyWords.unknown(named.login()))))
                .orElseGet(() -> Verdict.unclear("Write `/lead` to take over, or `/lead @login` to hand over."));
    }

    private static Verdict change(Order order, Person lead) {
        var maintenance = order.maintenance();
        if (maintenance.crew().isLead(lead)) {
            return Verdict.refused("`" + lead.login() + "` leads already.");
        }
        var wasBuddy = maintenance.crew().buddy().asks(lead);
        var next = maintenance
                .withCrew(maintenance.crew().withLead(lead))
                .tell(order.at(), order.by(), new Happening.LeadChanged(lead));
        var told = Decision.of(next, Effect.comment(BuddyWords.isLead(lead)));
        return Verdict.obeyed(wasBuddy ? told.then(state -> withoutBuddy(state, lead, order)) : told);
    }

    /** Who was buddy leads now: a new buddy is asked before the start; while running nothing is blocked. */
    private static Decision withoutBuddy(Maintenance maintenance, Person lead, Order order) {
        return maintenance.running()
                ? Decision.of(maintenance.withBuddy(buddy -> buddy.withoutPerson(lead)))
                : Drawing.replace(maintenance, lead, order.at());
    }
}
