package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Estimates;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What speaks against a window or its plan: it warns and never blocks (behaviour.md, Announcing).
 */
public final class NoticeCheck {
    private NoticeCheck() {}

    /**
     * A warning.
     *
     * @param what what speaks against it, as a sentence
     * @param instead how that could be changed, as a sentence; may be empty
     */
    public record Warning(String what, String instead) {
        /** Both sentences. */
        public String words() {
            return (what + " " + instead).strip();
        }
    }

    /** All warnings; none while there is no window. */
    public static List<Warning> of(Maintenance maintenance, Instant now, Facts facts) {
        return maintenance.window().stream()
                .flatMap(window -> Stream.of(
                        notice(maintenance, window.planned(), now),
                        hours(maintenance, window),
                        WindowConflicts.freeze(maintenance, window),
                        WindowConflicts.services(maintenance, window, facts),
                        WindowConflicts.people(maintenance, window, facts),
                        verify(maintenance.plan()),
                        rollBack(maintenance.plan()),
                        length(maintenance, window.planned())))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Tells the timeline of what it warns of now; the same words only once. */
    public static Maintenance noted(Maintenance maintenance, Instant now, Facts facts) {
        var next = maintenance;
        for (var warning : of(maintenance, now, facts)) {
            var warned = new TimelineEvent.Warned(warning.what());
            next = next.timeline().tells(warned) ? next : next.tell(now, warned);
        }
        return next;
    }

    /** The warnings as a list; empty where there are none. */
    public static String paragraph(Maintenance maintenance, Instant now, Facts facts) {
        var warnings = of(maintenance, now, facts);
        return warnings.isEmpty()
                ? ""
                : warnings.stream()
                        .map(warning -> "* " + warning.words())
                        .collect(Collectors.joining("\n", "**Notice check**, which blocks nothing:\n\n", ""));
    }

    private static Optional<Warning> notice(Maintenance maintenance, Span window, Instant now) {
        var policy = maintenance.rules().notice().least(maintenance.impact());
        var told = maintenance.publicity().announcedAt();
        var given = Durations.between(told.orElse(now), window.start());
        if (given.compareTo(policy) >= 0 || policy.isZero()) {
            return Optional.empty();
        }
        var label = maintenance.impact().label().toLowerCase(Locale.ROOT);
        return Optional.of(new Warning(
                "The notice given is " + (given.isPositive() ? Durations.write(given) : "none")
                        + " before the planned start; for " + label + " it should be " + Durations.write(policy) + ".",
                told.isEmpty() ? "Announce it soon, or move it with `/reschedule START`." : ""));
    }

    private static Optional<Warning> hours(Maintenance maintenance, Window window) {
        var hours = new WorkingHours(window.zone());
        if (maintenance.impact() == Impact.NO_IMPACT || !hours.meet(window.planned())) {
            return Optional.empty();
        }
        var instead = hours.quietStart(window.planned())
                .filter(start -> maintenance.impact() != Impact.DEGRADED)
                .map(start -> "For an outage a night or a weekend is better, for example `/reschedule " + start + "`.");
        return Optional.of(
                new Warning("The window falls into working hours (" + hours.words() + ").", instead.orElse("")));
    }

    private static Optional<Warning> verify(Plan plan) {
        return plan.tasks().isEmpty() || todo(plan, Stage.VERIFY).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(
                        new Warning("Nothing must be done under **Verify**.", "Add a step with `/add verify TEXT`."));
    }

    private static Optional<Warning> rollBack(Plan plan) {
        return plan.tasks().isEmpty() || !plan.in(Stage.ROLL_BACK).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning("There are no steps under **Roll back**.", "Add one with `/add roll-back TEXT`."));
    }

    private static Optional<Warning> length(Maintenance maintenance, Span window) {
        var estimates = Estimates.of(maintenance);
        var longer = estimates.together().minus(window.length()).truncatedTo(ChronoUnit.MINUTES);
        if (!longer.isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new Warning(
                "By their estimates the steps take " + Durations.write(estimates.work()) + " and rolling back "
                        + Durations.write(estimates.rollingBack()) + ", together " + Durations.write(longer)
                        + " longer than the window.",
                "For more time: `/extend " + Durations.command(longer) + "`."));
    }

    private static Stream<Task> todo(Plan plan, Stage stage) {
        return plan.in(stage).stream().filter(task -> !task.optional() && !(task.state() instanceof TaskState.Skipped));
    }
}
