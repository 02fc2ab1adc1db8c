package io.github.maintenancebuddy.lifecycle;

import io.github.maintenancebuddy.buddy.Drawing;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.script.Automatic;
import io.github.maintenancebuddy.window.Progress;
import io.github.maintenancebuddy.window.Start;
import java.time.Instant;

/** What follows by itself once a signal has changed the state, whichever signal it was. */
final class Settling {
    private Settling() {}

    static Decision settle(Maintenance before, Maintenance changed, Instant at, Facts facts) {
        return Drafting.settle(changed, at, facts)
                .then(state -> acceptance(state, at))
                .then(state -> EarlyWork.settle(before, state, at))
                .then(state -> Start.settle(state, at))
                .then(state -> Progress.settle(before, state, at))
                .then(state -> Automatic.settle(before, state, at));
    }

    /** The box of {@code P2} is how the buddy accepts, and how they decline (product.md section 4). */
    private static Decision acceptance(Maintenance maintenance, Instant at) {
        var buddy = maintenance.crew().buddy();
        var task = maintenance.plan().find(Ref.P2);
        if (task.isEmpty()) {
            return Decision.of(maintenance);
        }
        var box = task.get().state();
        if (!buddy.accepted()) {
            return box.doneBy()
                    .filter(buddy::asks)
                    .map(person -> Drawing.accept(maintenance, person, at))
                    .orElseGet(() -> Decision.of(maintenance));
        }
        return buddy.person()
                .filter(_ -> box.isOpen())
                .map(person -> Drawing.decline(maintenance, person, at, ""))
                .orElseGet(() -> Decision.of(maintenance));
    }
}
