package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.ParsedStart;
import io.github.maintenancebuddy.core.when.StartClarification;
import io.github.maintenancebuddy.core.when.StartParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves the planned end (behaviour.md, Commands). */
public final class Extend {
    public static final Command COMMAND = new Command(
            "extend",
            List.of("/extend DURATION [WHY]", "/extend until TIME [WHY]"),
            Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
            CommandPhases.SCHEDULED_OR_RUNNING,
            "move the planned end",
            "/extend 30m the index is slow",
            Extend::command);

    /** By more than this, or than the first length if that is longer, it is asked back first. */
    private static final Duration LARGE = Duration.ofHours(4);

    private static final String UNTIL = "until ";
    private static final String YES = "yes ";

    private Extend() {}

    /** An end as somebody asked for it, and why. */
    private record Asked(Instant end, String why) {}

    private static Verdict command(Invocation order) {
        var window = order.maintenance().window().orElseThrow();
        var sure = startsWith(order.arguments(), YES);
        var arguments = sure ? order.arguments().substring(YES.length()).strip() : order.arguments();
        return startsWith(arguments, UNTIL)
                ? until(order, window, arguments.substring(UNTIL.length()), sure)
                : by(order, window, arguments, sure);
    }

    /** Counted from the planned end while that is ahead, else from when the comment was written. */
    private static Verdict by(Invocation order, Window window, String arguments, boolean sure) {
        var base = order.at().isAfter(window.end()) ? order.at() : window.end();
        return Durations.leading(arguments)
                .map(leading -> extend(order, window, new Asked(base.plus(leading.value()), leading.rest()), sure))
                .orElseGet(() -> Verdict.unclear(PlanningWords.EXTEND_SYNTAX));
    }

    /** The next such time; one that a clock change skips or repeats is asked about. */
    private static Verdict until(Invocation order, Window window, String arguments, boolean sure) {
        return StartParser.leadingUntil(arguments, window.zone(), order.at())
                .map(leading -> switch (leading.value()) {
                    case ParsedStart.At(var end) ->
                        extend(order, window, new Asked(end.toInstant(), leading.rest()), sure);
                    case ParsedStart other ->
                        Verdict.unclear(StartClarification.question(other).orElse(PlanningWords.EXTEND_SYNTAX));
                })
                .orElseGet(() -> Verdict.unclear(PlanningWords.EXTEND_SYNTAX));
    }

    private static Verdict extend(Invocation order, Window window, Asked asked, boolean sure) {
        if (!asked.end().isAfter(window.end())) {
            return Verdict.refused(
                    PlanningWords.notLater(window, order.maintenance().running()));
        }
        if (!sure && large(window, asked.end())) {
            return Verdict.refused(PlanningWords.sure(window, asked.end()));
        }
        return Verdict.obeyed(extended(order, window, asked));
    }

    private static Maintenance extended(Invocation order, Window window, Asked asked) {
        return order.maintenance()
                .withWindow(Optional.of(window.extended(order.at(), asked.end())))
                .tell(order.at(), order.by(), new TimelineEvent.Extended(window.end(), asked.end(), asked.why()));
    }

    private static boolean large(Window window, Instant end) {
        var first = window.first().length();
        var limit = first.compareTo(LARGE) > 0 ? first : LARGE;
        return Duration.between(window.end(), end).compareTo(limit) > 0;
    }

    private static boolean startsWith(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }
}
