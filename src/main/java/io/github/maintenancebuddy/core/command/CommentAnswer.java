package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import java.util.List;

/**
 * What the commands of a comment come to.
 *
 * @param replies what its writer is answered: a reaction, and what they asked for or what was not done
 * @param caused what else the commands do, and whom they tell
 */
public record CommentAnswer(Maintenance next, List<Effect> replies, List<Effect> caused) {
    public CommentAnswer {
        replies = List.copyOf(replies);
        caused = List.copyOf(caused);
    }

    /** Without the replies. */
    public Decision decision() {
        return new Decision(next, caused);
    }

    /** A comment that holds nothing for us. */
    static CommentAnswer none(Maintenance maintenance) {
        return new CommentAnswer(maintenance, List.of(), List.of());
    }
}
