package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Verdict;
import io.github.maintenancebuddy.maintenance.When;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Durations;
import io.github.maintenancebuddy.when.StartReading;
import io.github.maintenancebuddy.when.Starts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Moves the planned end (product.md section 5). */
public final class Extend {
    public static final Command COMMAND = new Command(
            "extend",
            List.of("/extend DURATION [WHY]", "/extend until TIME [WHY]"),
            Set.of(Right.LEAD, Right.BUDDY, Right.WRITE),
            When.SCHEDULED_OR_RUNNING,
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

    private static Verdict command(Order order) {
        var window = order.maintenance().window().orElseThrow();
        var sure = startsWith(order.arguments(), YES);
        var arguments = sure ? order.arguments().substring(YES.length()).strip() : order.arguments();
        return read(arguments, window, order.at())
                .map(asked -> extend(order, window, asked, sure))
                .orElseGet(() -> Verdict.unclear(PlanningWords.EXTEND_SYNTAX));
    }

    private static Verdict extend(Order order, Window window, Asked asked, boolean sure) {
        if (!asked.end().isAfter(window.end())) {
            return Verdict.refused(
                    PlanningWords.notLater(window, order.maintenance().running()));
        }
        if (!sure && large(window, asked.end())) {
            return Verdict.refused(PlanningWords.sure(window, asked.end()));
        }
        return Verdict.obeyed(extended(order, window, asked));
    }

    private static Maintenance extended(Order order, Window window, Asked asked) {
        return order.maintenance()
                .withWindow(Optional.of(window.extended(order.at(), asked.end())))
                .tell(order.at(), order.by(), new Happening.Extended(window.end(), asked.end(), asked.why()));
    }

    private static boolean large(Window window, Instant end) {
        var first = window.first().length();
        var limit = first.compareTo(LARGE) > 0 ? first : LARGE;
        return Duration.between(window.end(), end).compareTo(limit) > 0;
    }

    /** Counted from the planned end while that is ahead, else from when the comment was written. */
    private static Optional<Asked> read(String arguments, Window window, Instant at) {
        if (startsWith(arguments, UNTIL)) {
            return Starts.leadingUntil(arguments.substring(UNTIL.length()), window.zone(), at)
                    .filter(leading -> leading.value() instanceof StartReading.At)
                    .map(leading -> new Asked(
                            ((StartReading.At) leading.value()).start().toInstant(), leading.rest()));
        }
        var base = at.isAfter(window.end()) ? at : window.end();
        return Durations.leading(arguments).map(leading -> new Asked(base.plus(leading.value()), leading.rest()));
    }

    private static boolean startsWith(String text, String word) {
        return text.toLowerCase(Locale.ROOT).startsWith(word);
    }
}
