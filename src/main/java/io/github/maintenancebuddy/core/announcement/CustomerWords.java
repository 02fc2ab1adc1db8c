package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.Optional;

/**
 * Two sentences ready for the tickets of customers (behaviour.md, Commands). They hold only what may be public, and are
 * a block of code, which GitHub gives a button to copy.
 */
final class CustomerWords {
    private CustomerWords() {}

    static String block(Maintenance maintenance, Instant now) {
        return facts(maintenance)
                .map(facts -> "For customers:\n\n```text\n" + QuotedText.inline(happens(maintenance, facts, now)) + "\n"
                        + QuotedText.inline(expect(maintenance, facts)) + "\n```")
                .orElse("There is nothing for customers before it is announced.");
    }

    /** In a private repository people may still tell their customers, once it counts as announced. */
    private static Optional<PublicFacts> facts(Maintenance maintenance) {
        var told = Optional.of(maintenance).filter(it -> it.publicity().announced());
        return Disclosure.isWithheld(maintenance) ? told.map(Disclosure::announceable) : Disclosure.known(maintenance);
    }

    private static String happens(Maintenance maintenance, PublicFacts facts, Instant now) {
        var unnamed = NoticeWords.title(maintenance.issue().number(), facts.services());
        var what =
                facts.title().equals(unnamed) ? "The planned maintenance" : "The maintenance “" + facts.title() + "”";
        return what
                + switch (facts.phase()) {
                    case DRAFT -> " is postponed; a new date will follow.";
                    case SCHEDULED -> " is planned for " + NoticeWords.window(facts) + late(facts, now);
                    case IN_PROGRESS -> " is in progress" + end(facts, now);
                    case VERIFYING -> " is being checked" + end(facts, now);
                    case COMPLETED -> over(maintenance, facts);
                    case CANCELLED -> " is cancelled and will not take place.";
                };
    }

    private static String late(PublicFacts facts, Instant now) {
        var started = facts.window().map(Span::start).filter(start -> !now.isBefore(start));
        return started.isPresent() ? "; it has not begun yet." : ".";
    }

    private static String end(PublicFacts facts, Instant now) {
        var end = facts.window().map(Span::end).orElse(now);
        var moment = TimeFormat.moment(end, facts.zone());
        return now.isBefore(end)
                ? "; its planned end is " + moment + "."
                : ", past its planned end, " + moment + "; the team has not confirmed yet that the work is done.";
    }

    private static String over(Maintenance maintenance, PublicFacts facts) {
        var end = maintenance
                .window()
                .flatMap(Window::ended)
                .map(ended -> " on " + TimeFormat.moment(ended, facts.zone()));
        return " ended" + end.orElse("") + result(facts.outcome().orElse(Outcome.SUCCESSFUL));
    }

    private static String result(Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> "; the work is done.";
            case UNVERIFIED -> "; the team has not confirmed that all of the work is done.";
            case ROLLED_BACK -> "; the previous state is restored.";
            case ROLLED_BACK_UNVERIFIED -> "; the team has not confirmed that the previous state is restored.";
        };
    }

    private static String expect(Maintenance maintenance, PublicFacts facts) {
        if (facts.phase() == Phase.CANCELLED) {
            return "Nothing will change because of it.";
        }
        if (facts.phase() == Phase.COMPLETED) {
            return "If something does not work as before, please tell us.";
        }
        var impact = NoticeWords.impact(facts);
        return Disclosure.isPublic(maintenance)
                ? impact + " Updates: " + PublicPagePath.page(maintenance).orElseThrow()
                : impact;
    }
}
