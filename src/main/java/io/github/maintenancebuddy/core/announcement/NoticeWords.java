package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every sentence that the public reads of us (behaviour.md, The window and Announcing); plain text. */
final class NoticeWords {
    private static final int MOST_SERVICES = 3;
    static final String NOT_CONFIRMED = "The team has not confirmed yet that the work is done.";

    private NoticeWords() {}

    /** The title where nobody wrote one: the number and the services tell one from another. */
    static String title(int number, List<String> services) {
        if (services.isEmpty()) {
            return "Planned work (#" + number + ")";
        }
        var named = services.stream().limit(MOST_SERVICES).collect(Collectors.joining(", "));
        var more = services.size() - MOST_SERVICES;
        return "Work on " + named + (more > 0 ? " and " + more + " more" : "") + " (#" + number + ")";
    }

    /** The text of a notice; a promise with a time is not in it (see {@link NextUpdate}). */
    static String text(NoticeKind kind, NoticeContext telling) {
        var text = words(kind, telling);
        var open = kind != NoticeKind.NO_LONGER_UPDATED && NextUpdate.whenOver(telling.now(), telling.at());
        return open ? text + "\n\nThe next update comes when the work is over." : text;
    }

    private static String words(NoticeKind kind, NoticeContext telling) {
        var now = telling.now();
        return switch (kind) {
            case ANNOUNCED -> announced(telling);
            case RESCHEDULED -> rescheduled(telling);
            case POSTPONED -> postponed(telling);
            case REMINDER -> "Reminder: maintenance is planned for " + window(now) + ". " + impact(now);
            case STARTED -> started(telling);
            case DELAYED -> delayed(now);
            case UPDATE -> telling.written().orElseGet(() -> goingOn(now));
            case EXTENDED -> extended(telling);
            case OVERRUN -> "The planned end has passed. " + NOT_CONFIRMED;
            case ROLLING_BACK ->
                "The previous state is being restored; the work will not be finished in this window. "
                        + plannedEnd(telling);
            case VERIFYING -> verifying(telling);
            case COMPLETED ->
                verified(now)
                        ? "The maintenance is completed. The team has confirmed that the work is done."
                        : "The maintenance is over. The team has not confirmed that all of the work is done.";
            case ROLLED_BACK ->
                "The maintenance is over. The work was not finished; the team has " + (verified(now) ? "" : "not ")
                        + "confirmed that the previous state is restored.";
            case CANCELLED -> cancelled(now);
            case REOPENED -> "The maintenance has been reopened; the result is being checked again.";
            case NO_LONGER_UPDATED -> noLongerUpdated(telling);
            case UPDATED_AGAIN -> "This page is updated again. " + plannedEnd(telling);
        };
    }

    private static boolean verified(PublicFacts now) {
        return now.outcome().map(Outcome::verified).orElse(true);
    }

    private static String announced(NoticeContext telling) {
        var now = telling.now();
        var text = announcement(telling) + window(now) + ". " + impact(now);
        return telling.written().map(details -> text + "\n\n" + details).orElse(text);
    }

    private static String announcement(NoticeContext telling) {
        if (telling.before().isPresent()) {
            return "The announcement has changed. Planned window: ";
        }
        return telling.now().phase().running()
                ? "Maintenance is in progress. Planned window: "
                : "Maintenance is planned for ";
    }

    private static String rescheduled(NoticeContext telling) {
        var now = window(telling.now());
        return knownBefore(telling)
                .map(old -> "The maintenance has been moved. Old window: " + old + ". New window: " + now + ".")
                .orElse("The maintenance has a new date: " + now + ".");
    }

    private static String postponed(NoticeContext telling) {
        return knownBefore(telling)
                .map(old -> "The maintenance planned for " + old + " is postponed. A new date will follow.")
                .orElse("The maintenance is postponed. A new date will follow.");
    }

    private static String started(NoticeContext telling) {
        var now = telling.now();
        var early = now.window()
                .map(Span::start)
                .filter(planned -> telling.at().isBefore(planned.truncatedTo(ChronoUnit.MINUTES)));
        var begun = early.map(planned -> "The maintenance has begun, earlier than the announced start, "
                        + TimeFormat.moment(planned, now.zone()) + ". ")
                .orElse("The maintenance has begun. ");
        return begun + plannedEnd(telling) + " " + impact(now);
    }

    private static String delayed(PublicFacts now) {
        return "The start of the maintenance is delayed; the work has not begun yet. Planned window: "
                + window(now)
                + ". The next update comes when it begins or gets a new date.";
    }

    private static String goingOn(PublicFacts now) {
        return now.phase() == Phase.VERIFYING
                ? "The result is still being checked."
                : "There is no news since the last update.";
    }

    private static String extended(NoticeContext telling) {
        var zone = telling.now().zone();
        var old = telling.before().flatMap(PublicFacts::window).map(Span::end);
        return "The planned end of the maintenance has changed. "
                + old.map(end -> "Old planned end: " + TimeFormat.moment(end, zone) + ". ")
                        .orElse("")
                + "New planned end: "
                + end(telling.now())
                + ".";
    }

    private static String verifying(NoticeContext telling) {
        var done = telling.rollingBack()
                ? "The previous state has been restored and is being checked. "
                : "The work has been carried out and is being checked. ";
        return done + plannedEnd(telling);
    }

    private static String cancelled(PublicFacts now) {
        return now.window().isEmpty()
                ? "The maintenance is cancelled. It will not take place."
                : "The maintenance planned for " + window(now) + " is cancelled. It will not take place.";
    }

    private static String noLongerUpdated(NoticeContext telling) {
        var now = telling.now();
        return "This page has not been updated since " + TimeFormat.moment(telling.at(), now.zone())
                + ". The maintenance was " + now.phase().label()
                + " then; what happened after that is not known here. " + plannedEnd(telling);
    }

    private static String plannedEnd(NoticeContext telling) {
        var now = telling.now();
        var passed = now.window()
                .filter(window -> !window.end().isAfter(telling.at()))
                .isPresent();
        return passed ? "The planned end, " + end(now) + ", has passed." : "Planned end: " + end(now) + ".";
    }

    /** What users may notice, as a sentence. */
    static String impact(PublicFacts facts) {
        var services = String.join(", ", facts.services());
        if (facts.impact() == Impact.NO_IMPACT) {
            return services.isEmpty()
                    ? "No impact is expected."
                    : "Services: " + services + "; no impact on them is expected.";
        }
        var label = facts.impact().label().toLowerCase(Locale.ROOT);
        return "Expected impact: " + label + (services.isEmpty() ? "" : " of " + services) + ".";
    }

    private static Optional<String> knownBefore(NoticeContext telling) {
        return telling.before()
                .filter(before -> before.window().isPresent())
                .filter(before -> !before.window().equals(telling.now().window()))
                .map(NoticeWords::window);
    }

    private static String end(PublicFacts facts) {
        return facts.window()
                .map(window -> TimeFormat.moment(window.end(), facts.zone()))
                .orElse("not known");
    }

    /** The planned window in its zone and in UTC. */
    static String window(PublicFacts facts) {
        return facts.window().map(window -> window(window, facts.zone())).orElse("a date that will follow");
    }

    private static String window(Span window, ZoneId zone) {
        return TimeFormat.window(window.start().atZone(zone), window.end().atZone(zone));
    }
}
