package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.postmortem.PostMortem;
import java.util.Optional;

/** What GitHub answered to our effects. */
final class Answers {
    private Answers() {}

    /** GitHub leaves out silently whom it may not assign: that is worth a line in the timeline. */
    static Maintenance assigned(Maintenance maintenance, Signal.Assigned assigned) {
        var next = maintenance;
        for (var login : Views.assignees(maintenance)) {
            if (assigned.logins().stream().noneMatch(login::equalsIgnoreCase)) {
                next = next.tell(
                        assigned.at(), new Happening.NotDone(what(maintenance, login), "GitHub does not allow it"));
            }
        }
        return next;
    }

    private static String what(Maintenance maintenance, String login) {
        var leads = maintenance
                .crew()
                .lead()
                .filter(lead -> lead.login().equals(login))
                .isPresent();
        return leads ? "assigning the lead" : "assigning the buddy";
    }

    /** Without a post-mortem the issue stays open, so somebody must know; the rest stands in the timeline. */
    static Decision refused(Maintenance maintenance, Signal.Refused refused) {
        var next = maintenance.tell(refused.at(), new Happening.NotDone(refused.what(), refused.why()));
        if (!refused.what().equals(Effect.OpenPostMortem.WHAT)) {
            return Decision.of(next);
        }
        return Decision.of(
                next.withMemory(next.memory().withPostMortemAsked(Optional.empty())),
                Effect.comment(PostMortem.notOpened(next, refused.why())));
    }
}
