package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.ParsedStart;
import io.github.maintenancebuddy.core.when.StartClarification;
import io.github.maintenancebuddy.core.when.StartParser;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves the planned end (behaviour.md, Commands). */
public final class Extend {
    public static final Command COMMAND = new Command(
            new Usage(
                            "extend",
                            List.of("/extend DURATION [WHY]", "/extend until TIME [WHY]"),
                            "move the planned end",
                            "/extend 30m the index is slow")
                    .suggestedFirst(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.SCHEDULED_OR_RUNNING),
            Set.of(),
            Extend::command);

    /** By more than this, or than the first length if that is longer, it is asked back first. */
    private static final Duration LARGE = Duration.ofHours(4);

    private static final String UNTIL = "until ";
    private static final String YES = "yes ";

    private Extend() {}

    /** An end as somebody asked for it, and why. */
    private record Asked(Instant end, String why) {}

    private static Verdict command(Invocation invocation) {
        var window = invocation.maintenance().requireWindow();
        var sure = startsWith(invocation.arguments(), YES);
        var arguments = sure ? invocation.arguments().substring(YES.length()).strip() : invocation.arguments();
        return startsWith(arguments, UNTIL)
                ? until(invocation, window, arguments.substring(UNTIL.length()), sure)
                : by(invocation, window, arguments, sure);
    }

    /** Counted from the planned end while that is ahead, else from when the comment was written. */
    private static Verdict by(Invocation invocation, Window window, String arguments, boolean sure) {
        var base =
                invocation.at().isAfter(window.end()) ? invocation.at().truncatedTo(ChronoUnit.MINUTES) : window.end();
        return Durations.leading(arguments)
                .map(leading -> extend(invocation, window, new Asked(base.plus(leading.value()), leading.rest()), sure))
                .orElseGet(() -> Verdict.unclear(PlanningWords.EXTEND_SYNTAX));
    }

    /** The next such time; one that a clock change skips or repeats is asked about. */
    private static Verdict until(Invocation invocation, Window window, String arguments, boolean sure) {
        return StartParser.leadingUntil(arguments, window.zone(), invocation.at())
                .map(leading -> switch (leading.value()) {
                    case ParsedStart.At(var end) ->
                        extend(invocation, window, new Asked(end.toInstant(), leading.rest()), sure);
                    case ParsedStart other ->
                        Verdict.unclear(StartClarification.question(other).orElse(PlanningWords.EXTEND_SYNTAX));
                })
                .orElseGet(() -> Verdict.unclear(PlanningWords.EXTEND_SYNTAX));
    }

    private static Verdict extend(Invocation invocation, Window window, Asked asked, boolean sure) {
        if (!asked.end().isAfter(window.end())) {
            return Verdict.refused(
                    PlanningWords.notLater(window, invocation.maintenance().running()));
        }
        if (!sure && large(window, asked.end())) {
            return Verdict.refused(PlanningWords.sure(window, asked.end()));
        }
        return Verdict.obeyed(extended(invocation, window, asked));
    }

    private static Maintenance extended(Invocation invocation, Window window, Asked asked) {
        return invocation
                .maintenance()
                .withWindow(Optional.of(window.extended(invocation.at(), asked.end())))
                .tell(
                        invocation.at(),
                        invocation.by(),
                        new TimelineEvent.Extended(window.end(), asked.end(), asked.why()));
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
