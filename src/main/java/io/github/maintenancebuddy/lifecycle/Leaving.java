package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Publicity;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.window.Cancel;
import java.util.Optional;

/** What happens when GitHub takes something away (product.md section 3). */
final class Leaving {
    private Leaving() {}

    /** Draft and scheduled ones become cancelled; running ones keep their phase. There is nowhere left to write to. */
    static Maintenance gone(Maintenance maintenance, Signal.Gone gone) {
        if (maintenance.ended()) {
            return maintenance;
        }
        if (maintenance.running()) {
            return maintenance.tell(gone.at(), new Happening.NotDone("following the issue", gone.why()));
        }
        var cancelled = Cancel.cancel(maintenance, gone.at(), Optional.empty(), gone.why());
        return Publishing.follow(maintenance, cancelled, gone.at());
    }

    static Maintenance moved(Maintenance maintenance, Signal.Moved moved, Facts facts) {
        var to = moved.to();
        var page = facts.settings().publicUrl() + "/status/" + to.repository().name() + "/" + to.number();
        var publicity = maintenance.publicity();
        return maintenance
                .withIssue(to)
                .withPublicity(new Publicity(page, publicity.announcedAt(), publicity.notices()));
    }

    /** The label is put back once. */
    static Decision unlabeled(Maintenance maintenance, Signal.Unlabeled unlabeled) {
        if (maintenance.ended()
                || !unlabeled.label().equalsIgnoreCase(Views.MAINTENANCE)
                || maintenance.timeline().last(Happening.LabelTakenOff.class).isPresent()) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                maintenance.tell(unlabeled.at(), unlabeled.by(), new Happening.LabelTakenOff()),
                new Effect.BringUpToDate(Effect.Part.LABELS),
                Effect.comment(unlabeled.by().mention() + " the label `" + Views.MAINTENANCE
                        + "` is back, since this maintenance goes on without it. To give it up, comment `/cancel`."));
    }
}
