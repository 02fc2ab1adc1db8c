package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Memory;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.postmortem.PostMortem;
import io.github.maintenancebuddy.window.Closing;
import java.util.List;

/** What the end of a maintenance brings, or its going on after it: the post-mortem, and the words on the issue (product.md section 10). */
final class Follow {
    private Follow() {}

    static List<Effect> end(Maintenance before, Maintenance after) {
        if (before.phase() == after.phase()) {
            return List.of();
        }
        return switch (after.phase()) {
            case COMPLETED -> List.of(completed(after));
            case CANCELLED -> List.of(Effect.comment(PostMortem.cancelledComment(after)));
            case IN_PROGRESS, VERIFYING -> before.ended() ? List.of(Closing.reopened(after)) : List.of();
            case DRAFT, SCHEDULED -> List.of();
        };
    }

    /** The post-mortem is there: the issue says so, and is closed. */
    static Decision postMortem(Maintenance maintenance, Signal.PostMortemOpened opened) {
        var next = maintenance
                .withMemory(maintenance.memory().withPostMortem(new Memory.PostMortem(opened.number(), opened.url())))
                .tell(opened.at(), new Happening.PostMortemOpened(opened.number(), opened.url()));
        return Decision.of(next, Effect.comment(PostMortem.closingComment(next, opened.number())));
    }

    private static Effect completed(Maintenance maintenance) {
        return PostMortem.opensByItself(maintenance)
                        && maintenance.memory().postMortem().isEmpty()
                ? PostMortem.of(maintenance)
                : Effect.comment(closing(maintenance));
    }

    private static String closing(Maintenance maintenance) {
        return maintenance
                .memory()
                .postMortem()
                .map(issue -> PostMortem.closingComment(maintenance, issue.number()))
                .orElseGet(() -> PostMortem.closingComment(maintenance));
    }
}
