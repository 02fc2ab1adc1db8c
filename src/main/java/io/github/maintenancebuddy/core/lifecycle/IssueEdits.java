package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.checklist.merging.PlanSection;
import io.github.maintenancebuddy.core.checklist.ticks.Ticks;
import io.github.maintenancebuddy.core.form.FormAnswers;
import io.github.maintenancebuddy.core.form.MaintenanceForm;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        return form(seen, edited).then(state -> boxes(state, edited, facts)).and(tooLong(edited));
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
            return Decision.of(Drafting.read(maintenance, seen.body(), opened(maintenance), facts));
        }
        return Decision.of(Ticks.seen(maintenance, seen));
    }

    private static Decision boxes(Maintenance maintenance, Signal.Edited edited, Facts facts) {
        var outcome = Ticks.edited(maintenance, edited, facts);
        return new Decision(
                outcome.next(), outcome.comment().map(Effect::comment).stream().toList());
    }

    private static Maintenance draft(Maintenance draft, Signal.Edited edited, Facts facts) {
        return Drafting.read(draft, edited.after(), written(draft, edited), facts);
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

    /** What is asked for once is answered with the command to use; the rest is taken over. */
    private static Decision form(Maintenance maintenance, Signal.Edited edited) {
        var outsider = !maintenance.crew().authorBelongs()
                && edited.by().equals(maintenance.crew().author());
        var before = read(maintenance, edited.before(), edited.at());
        var after = read(maintenance, edited.after(), edited.at());
        if (outsider || before.equals(after) || !MaintenanceForm.looksLikeForm(edited.after())) {
            return Decision.of(maintenance);
        }
        var fixed = fixed(maintenance, before, after);
        var next = before.request().equals(after.request()) ? maintenance : maintenance.withRequest(after.request());
        return fixed.isEmpty() ? Decision.of(next) : Decision.of(next, Effect.comment(words(edited.by(), fixed)));
    }

    /** What was changed of the fields that are read only once, unless it only says what is so anyway. */
    private static Map<String, String> fixed(Maintenance maintenance, FormAnswers before, FormAnswers after) {
        var window = maintenance.window();
        var crew = maintenance.crew();
        var fixed = new LinkedHashMap<String, String>();
        if (!before.start().equals(after.start())
                && !after.startsAt().map(ZonedDateTime::toInstant).equals(window.map(Window::start))) {
            fixed.put("Start", "`/reschedule 2026-12-12 22:00 for 2h`");
        }
        if (!before.duration().equals(after.duration())
                && !after.duration()
                        .equals(window.map(planned -> planned.planned().length()))) {
            fixed.put("Duration", "`/extend 30m`");
        }
        if (!before.lead().equals(after.lead()) && !isCalled(crew.lead(), after.lead())) {
            fixed.put("Lead", "`/lead @login`");
        }
        if (!before.buddy().equals(after.buddy()) && !isCalled(crew.buddy().person(), after.buddy())) {
            fixed.put("Buddy", "`/buddy @login`");
        }
        return fixed;
    }

    private static boolean isCalled(Optional<Person> person, Optional<String> login) {
        return person.flatMap(known -> login.filter(known.login()::equalsIgnoreCase))
                .isPresent();
    }

    private static String words(Person by, Map<String, String> fixed) {
        return by.mention() + " " + String.join(" and ", List.copyOf(fixed.keySet()))
                + (fixed.size() == 1 ? " is" : " are")
                + " read from the form only until the maintenance is scheduled, so nothing has changed. Please comment "
                + String.join(" or ", fixed.values()) + " instead.";
    }

    private static FormAnswers read(Maintenance maintenance, String body, Instant written) {
        return MaintenanceForm.read(body, written, maintenance.rules().zone());
    }
}
