package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.form.FormAnswers;
import io.github.maintenancebuddy.core.form.MaintenanceForm;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.List;

/**
 * The issue's text was changed by somebody else than us: its form, its boxes, or both (behaviour.md, Opening and The
 * plan).
 */
final class IssueEdits {
    private IssueEdits() {}

    static Decision edited(Maintenance maintenance, Signal.Edited edited, Facts facts) {
        var seen = Presence.seen(maintenance, edited.by(), edited.at());
        if (Drafting.isNew(seen)) {
            return Decision.of(draft(seen, edited, facts));
        }
        return FormEdits.edited(seen, edited)
                .then(state -> boxes(state, edited, facts))
                .and(tooLong(edited));
    }

    /** GitHub will not take the plan once there is no room for it, so whoever used it up hears of it first. */
    private static List<Effect> tooLong(Signal.Edited edited) {
        return PlanSection.fits(edited.after()) || !PlanSection.fits(edited.before())
                ? List.of()
                : List.of(
                        Effect.comment(edited.by().mention() + " with this the text is too long for me to keep the plan"
                                + " in it up to date. Please shorten it, for example by moving logs into a comment."));
    }

    /** A look shows the text as it is now. What commands do once it is scheduled, nobody's edit does. */
    static Decision seen(Maintenance maintenance, Signal.Seen seen, Facts facts) {
        if (Drafting.isNew(maintenance)) {
            var read = Drafting.read(maintenance, seen.body(), opened(maintenance), facts);
            return Decision.of(read.equals(maintenance) ? read : FormEdits.readAll(read, seen.asOf()));
        }
        return Decision.of(Ticks.seen(FormEdits.seen(maintenance, seen), seen));
    }

    private static Decision boxes(Maintenance maintenance, Signal.Edited edited, Facts facts) {
        var outcome = Ticks.edited(maintenance, edited, facts);
        return new Decision(
                outcome.next(), outcome.comment().map(Effect::comment).stream().toList());
    }

    /** The whole text is read anew, unless a newer one was. */
    private static Maintenance draft(Maintenance draft, Signal.Edited edited, Facts facts) {
        return FormEdits.isNewerThan(draft, edited.at())
                ? draft
                : FormEdits.readAll(Drafting.read(draft, edited.after(), written(draft, edited), facts), edited.at());
    }

    /** A relative start counts from when it was written: on opening, unless this edit has changed it. */
    private static Instant written(Maintenance draft, Signal.Edited edited) {
        var opened = opened(draft);
        return read(draft, edited.before(), opened)
                        .start()
                        .equals(read(draft, edited.after(), opened).start())
                ? opened
                : edited.at();
    }

    private static Instant opened(Maintenance draft) {
        return draft.timeline().entries().getFirst().at();
    }

    private static FormAnswers read(Maintenance maintenance, String body, Instant written) {
        return MaintenanceForm.read(body, written, maintenance.rules().zone());
    }
}
