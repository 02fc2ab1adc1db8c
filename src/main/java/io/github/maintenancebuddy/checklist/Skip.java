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

/** {@code /skip REF WHY}: leaves a task out on purpose (product.md section 5). */
public final class Skip {
    public static final Command COMMAND = new Command(
            "skip",
            List.of("/skip REF WHY"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.NOT_ENDED,
            "leaves a task out, and says why on the timeline",
            "/skip P2 There is only me",
            Skip::decide);

    private Skip() {}

    private static Verdict decide(Order order) {
        var now = order.maintenance();
        var words = order.arguments().strip().split("\\s+", 2);
        var named = Named.words(words[0]);
        if (named.isEmpty()) {
            return Verdict.unclear(CommandWords.which("skip", Named.possible(now, Skip::judged)));
        }
        var ref = Named.find(now, named.getFirst());
        if (ref.isEmpty()) {
            return Verdict.refused(CommandWords.unknown(now, named.getFirst()));
        }
        if (words.length < 2 || words[1].isBlank()) {
            return Verdict.unclear(CommandWords.why(ref.get()));
        }
        return whyNot(now, ref.get())
                .map(Verdict::refused)
                .orElseGet(() -> Named.changed(Deeds.skip(now, ref.get(), order.by(), words[1].strip(), order.at())));
    }

    private static Named.Judged judged(Maintenance now, Ref ref) {
        return new Named.Judged(whyNot(now, ref), now);
    }

    private static Optional<String> whyNot(Maintenance now, Ref ref) {
        if (ref.equals(Ref.P1) && now.publicity().announced()) {
            return Optional.of(TicksWords.ANNOUNCED);
        }
        if (Deeds.state(now, ref.task()) instanceof TaskState.Voided) {
            return Optional.of(CommandWords.isVoid(ref));
        }
        return switch (Deeds.state(now, ref)) {
            case TaskState.Open _, TaskState.Removed _, TaskState.Voided _ -> Optional.empty();
            case TaskState.Done(var by, var _) ->
                by.isPresent() ? Optional.of(CommandWords.isDone(ref)) : Optional.empty();
            case TaskState.Skipped _ -> Optional.of(CommandWords.already(ref, "skipped"));
        };
    }
}
