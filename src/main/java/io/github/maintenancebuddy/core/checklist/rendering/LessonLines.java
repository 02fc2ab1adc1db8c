package io.github.maintenancebuddy.core.checklist.rendering;

import io.github.maintenancebuddy.core.maintenance.Estimates;
import io.github.maintenancebuddy.core.maintenance.Lessons;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.words.Enumeration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The box below the headline: what earlier maintenances taught (behaviour.md, The post-mortem). */
public final class LessonLines {
    private LessonLines() {}

    /** Nothing where there were none. A quote, since nothing in it is a task. */
    public static List<String> of(Maintenance maintenance) {
        var lessons = maintenance.memory().lessons();
        if (lessons.past().isEmpty()) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        lines.add("> **From earlier maintenances**");
        lessons.past().forEach(past -> lines.add("> - " + line(past)));
        tasks(maintenance).ifPresent(words -> lines.add("> - Task by task: " + words));
        suggestion(maintenance).ifPresent(words -> {
            lines.add(">");
            lines.add("> " + words);
        });
        lines.add("");
        return lines;
    }

    private static String line(PastMaintenance past) {
        var taken = Durations.write(past.actual());
        var words = new StringBuilder("#" + past.number() + " was planned for " + Durations.write(past.planned())
                + (past.rolledBack() ? " and was rolled back after " + taken : " and took " + taken) + ".");
        if (!past.slow().isEmpty()) {
            words.append(" Slow: ")
                    .append(past.slow().stream().map(LessonLines::slow).collect(Collectors.joining("; ")))
                    .append('.');
        }
        if (!past.open().isEmpty()) {
            words.append(" Action items that were open: ").append(String.join("; ", past.open()));
        }
        return words.toString();
    }

    private static String slow(PastMaintenance.Slow slow) {
        return "%s (%s instead of %s)"
                .formatted(slow.task(), Durations.write(slow.taken()), Durations.write(slow.estimate()));
    }

    /** Before the start, and only where another length is planned. */
    private static Optional<String> suggestion(Maintenance maintenance) {
        return maintenance
                .window()
                .filter(_ -> maintenance.is(Phase.SCHEDULED))
                .flatMap(window -> maintenance
                        .memory()
                        .lessons()
                        .suggestion(Estimates.of(maintenance).together())
                        .filter(suggested -> !suggested.length().equals(planned(window)))
                        .map(suggested -> words(suggested, planned(window))));
    }

    /** How long tasks of this plan took before. */
    private static Optional<String> tasks(Maintenance maintenance) {
        var lessons = maintenance.memory().lessons();
        var taken = maintenance.plan().tasks().stream()
                .filter(task -> !task.state().isRemoved())
                .flatMap(task -> Stream.of(lessons.taken(task))
                        .filter(times -> times.stream().anyMatch(Duration::isPositive))
                        .map(times -> "`" + task.ref() + "` took " + times(times)))
                .toList();
        return taken.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", taken) + ".");
    }

    /** {@code 42 and 50 min}; with the unit at each where hours stand beside minutes. */
    private static String times(List<Duration> times) {
        if (times.stream().allMatch(time -> time.compareTo(Duration.ofHours(1)) < 0)) {
            return Enumeration.of(
                            times.stream().map(time -> "" + time.toMinutes()).toList()) + " min";
        }
        return Enumeration.of(times.stream().map(Durations::write).toList());
    }

    private static Duration planned(Window window) {
        return window.planned().length();
    }

    private static String words(Lessons.Suggestion suggested, Duration planned) {
        var longer = suggested.length().minus(planned);
        var command = longer.isPositive()
                ? "/extend " + Durations.command(longer)
                : "/reschedule START for " + Durations.command(suggested.length());
        return "**Suggested duration: %s**, since %s: `%s`"
                .formatted(Durations.write(suggested.length()), why(suggested), command);
    }

    private static String why(Lessons.Suggestion suggested) {
        var longest = "the longest of " + issues(suggested.from()) + " took " + Durations.write(suggested.longest());
        return suggested.estimated().compareTo(suggested.longest()) > 0
                ? "by their estimates the steps and rolling back take " + Durations.write(suggested.estimated()) + " ("
                        + longest + ")"
                : longest;
    }

    private static String issues(List<Integer> numbers) {
        return numbers.stream().map(number -> "#" + number).collect(Collectors.joining(", "));
    }
}
