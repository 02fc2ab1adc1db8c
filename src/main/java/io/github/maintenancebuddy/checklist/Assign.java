package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code /assign REF @x}: says who does a task (product.md section 5). */
public final class Assign {
    public static final Command COMMAND = new Command(
            "assign",
            List.of("/assign REF @x"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.NOT_ENDED,
            "says who does a task",
            "/assign C1 @octocat",
            Assign::decide);

    private static final Pattern LOGIN = Pattern.compile("@?([A-Za-z0-9][A-Za-z0-9_-]{0,38})");

    private Assign() {}

    private static Verdict decide(Order order) {
        var now = order.maintenance();
        var words = Named.words(order.arguments());
        var login = LOGIN.matcher(words.size() == 2 ? words.getLast() : "");
        if (!login.matches()) {
            return Verdict.unclear(CommandWords.ASSIGN);
        }
        var ref = Named.find(now, words.getFirst());
        if (ref.isEmpty()) {
            return Verdict.refused(CommandWords.unknown(now, words.getFirst()));
        }
        var asked = order.facts().answers(new Question.StandingOf(login.group(1)));
        if (asked && order.facts().standing(login.group(1)).isEmpty()) {
            return Verdict.refused(CommandWords.nobody(login.group(1)));
        }
        return assigned(order, now, ref.get().task(), login.group(1));
    }

    /** Edits notify nobody, so who gets a task from somebody else is told by a comment. */
    private static Verdict assigned(Order order, Maintenance now, Ref ref, String login) {
        var plan = now.plan().change(ref, task -> task.withOwner(Optional.of(login)));
        var next = now.withPlan(plan).tell(order.at(), order.by(), new Happening.TaskAssigned(ref, login));
        var section = new Effect.BringUpToDate(Effect.Part.SECTION);
        return login.equalsIgnoreCase(order.by().login())
                ? Verdict.obeyed(next, section)
                : Verdict.obeyed(next, section, Effect.comment(CommandWords.yours(login, ref, plan)));
    }
}
