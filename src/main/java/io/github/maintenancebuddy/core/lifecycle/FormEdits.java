package io.github.maintenancebuddy.core.lifecycle;

import static java.util.stream.Collectors.toSet;

import io.github.maintenancebuddy.core.form.FormAnswers;
import io.github.maintenancebuddy.core.form.FormGap;
import io.github.maintenancebuddy.core.form.MaintenanceForm;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Edits of the form after it was scheduled (behaviour.md, Later edits of the form). Deliveries come late and in any
 * order, so an edit counts for the fields that it has changed, unless they were changed since.
 */
final class FormEdits {
    /** So long after a change a look may show the text as it was before. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private FormEdits() {}

    /** What is asked for once is answered with the command to use; the rest is taken over. */
    static Decision edited(Maintenance maintenance, Signal.Edited edited) {
        if (isByOutsider(maintenance, edited.by())
                || MaintenanceForm.isSame(edited.before(), edited.after())
                || !MaintenanceForm.looksLikeForm(edited.after())) {
            return Decision.of(maintenance);
        }
        var before = read(maintenance, edited.before(), edited.at());
        var after = read(maintenance, edited.after(), edited.at());
        var fixed = fixed(maintenance, before, after);
        var next = takeOver(maintenance, follows(maintenance, before, after, edited.at()), after, edited.at());
        return fixed.isEmpty() ? Decision.of(next) : Decision.of(next, Effect.comment(words(edited.by(), fixed)));
    }

    /** A look shows what edits have changed whose deliveries were lost; who has made them is not known. */
    static Maintenance seen(Maintenance maintenance, Signal.Seen seen) {
        if (maintenance.ended() || !maintenance.crew().authorBelongs() || !MaintenanceForm.looksLikeForm(seen.body())) {
            return maintenance;
        }
        var shown = read(maintenance, seen.body(), seen.at());
        var memory = maintenance.memory();
        var lost = maintenance.request().differences(shown.request()).stream()
                .filter(field -> memory.answeredAt(field).plus(LATE).isBefore(seen.at()))
                .collect(toSet());
        return takeOver(maintenance, lost, shown, seen.asOf());
    }

    /** All of a text was read at this time. */
    static Maintenance readAll(Maintenance maintenance, Instant at) {
        return answered(maintenance, EnumSet.allOf(RequestField.class), at);
    }

    /** Whether more of the form is known than an edit of this time can tell. */
    static boolean isNewerThan(Maintenance maintenance, Instant at) {
        return maintenance.memory().answered().values().stream().anyMatch(at::isBefore);
    }

    /** GitHub's times are whole seconds; within one, the next edit begins with what the one before left. */
    private static Set<RequestField> follows(
            Maintenance maintenance, FormAnswers before, FormAnswers after, Instant at) {
        var memory = maintenance.memory();
        var unlike = maintenance.request().differences(before.request());
        return before.request().differences(after.request()).stream()
                .filter(field -> at.isAfter(memory.answeredAt(field))
                        || (at.equals(memory.answeredAt(field)) && !unlike.contains(field)))
                .collect(toSet());
    }

    /** What cannot be read stays as it was. */
    private static Maintenance takeOver(
            Maintenance maintenance, Set<RequestField> fields, FormAnswers answers, Instant at) {
        var gaps = answers.gaps().stream().map(FormGap::field).collect(toSet());
        var readable = fields.stream().filter(field -> !gaps.contains(field)).collect(toSet());
        return readable.isEmpty()
                ? maintenance
                : answered(
                        maintenance.withRequest(maintenance.request().with(readable, answers.request())), readable, at);
    }

    private static Maintenance answered(Maintenance maintenance, Collection<RequestField> fields, Instant at) {
        return maintenance.withMemory(maintenance.memory().withAnswered(fields, at));
    }

    private static boolean isByOutsider(Maintenance maintenance, Person by) {
        var crew = maintenance.crew();
        return !crew.authorBelongs() && by.equals(crew.author());
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
