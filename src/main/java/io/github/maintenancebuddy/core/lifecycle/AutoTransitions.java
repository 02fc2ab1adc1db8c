package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.buddy.BuddySelection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.script.AutomaticRuns;
import io.github.maintenancebuddy.core.window.PhaseProgress;
import io.github.maintenancebuddy.core.window.Start;
import java.time.Instant;

/** What follows by itself once a signal has changed the state, whichever signal it was. */
final class AutoTransitions {
    private AutoTransitions() {}

    static Decision settle(Maintenance before, Maintenance changed, Signal signal, Facts facts) {
        var at = signal.at();
        return Drafting.settle(changed, at, facts)
                .then(state -> acceptance(state, at))
                .then(state -> newDate(before, state, at))
                .then(state -> EarlyWork.settle(before, state, at))
                .then(state -> Start.settle(state, at))
                .then(state -> PhaseProgress.settle(before, state, at))
                .then(state -> AutomaticRuns.settle(before, state, at, mayStartWorkflows(signal, facts)));
    }

    /** A person needs write for what their act starts; what is seen of a text says nothing of who changed it. */
    private static boolean mayStartWorkflows(Signal signal, Facts facts) {
        return signal.actor()
                .map(person -> facts.role(person).atLeast(Role.WRITE))
                .orElseGet(() -> signal.text().isEmpty());
    }

    /** A new date asks for a buddy where nobody is one (behaviour.md, The window). */
    private static Decision newDate(Maintenance before, Maintenance changed, Instant at) {
        var rescheduled = changed.timeline().count(TimelineEvent.Rescheduled.class)
                > before.timeline().count(TimelineEvent.Rescheduled.class);
        return rescheduled ? BuddySelection.drawAgain(changed, at) : Decision.of(changed);
    }

    /** The box of {@code P2} is how the buddy accepts, and how they decline (behaviour.md, The plan). */
    private static Decision acceptance(Maintenance maintenance, Instant at) {
        var buddy = maintenance.crew().buddy();
        var task = maintenance.plan().find(TaskRef.P2);
        if (task.isEmpty()) {
            return Decision.of(maintenance);
        }
        var box = task.get().state();
        if (!buddy.accepted()) {
            return box.doneBy()
                    .filter(buddy::asks)
                    .map(person -> BuddySelection.accept(maintenance, person, at))
                    .orElseGet(() -> Decision.of(maintenance));
        }
        return buddy.person()
                .filter(_ -> box.isOpen())
                .map(person -> BuddySelection.decline(maintenance, person, at, ""))
                .orElseGet(() -> Decision.of(maintenance));
    }
}
