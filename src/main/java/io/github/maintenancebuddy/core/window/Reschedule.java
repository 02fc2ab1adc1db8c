package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.RequestField;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.ParsedStart;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.StartClarification;
import io.github.maintenancebuddy.core.when.StartParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A new window, or none for now (behaviour.md, Commands). */
public final class Reschedule {
    public static final Command COMMAND = new Command(
            new Usage(
                            "reschedule",
                            List.of("/reschedule START [for DURATION]", "/reschedule later [WHY]"),
                            "plan a new window, or postpone without a date",
                            "/reschedule 2026-12-12 22:00 for 2h")
                    .alsoSuggested(),
            new Access(
                    Set.of(CommandPermission.LEAD, CommandPermission.BUDDY, CommandPermission.WRITE),
                    CommandPhases.DRAFT_OR_SCHEDULED),
            Set.of(Need.CONFIGURATION),
            Reschedule::command);

    private static final Pattern LATER = Pattern.compile("(?is)later(?:\\s+(.*))?");
    private static final Pattern FOR = Pattern.compile("(?is)(.*)\\sfor\\s+(.*)");
    /** How the gaps begin that a new window closes: with the label of the field. */
    private static final Duration OLD = Duration.ofDays(7);

    private Reschedule() {}

    private static Verdict command(Invocation invocation) {
        var text = invocation.arguments().strip();
        var later = LATER.matcher(text);
        if (later.matches()) {
            return later(invocation, Optional.ofNullable(later.group(1)).orElse(""));
        }
        var split = FOR.matcher(text);
        var given = split.matches();
        var start = given ? split.group(1) : text;
        var length = given ? Durations.read(split.group(2)) : planned(invocation);
        if (start.isBlank() || length.isEmpty()) {
            return Verdict.unclear(
                    PlanningWords.rescheduleSyntax(given || planned(invocation).isPresent()));
        }
        return switch (StartParser.read(start, zone(invocation), invocation.at())) {
            case ParsedStart.At at -> move(invocation, at.start(), length.get());
            case ParsedStart other ->
                Verdict.unclear(StartClarification.question(other).orElse(PlanningWords.rescheduleSyntax(true)));
        };
    }

    private static Verdict later(Invocation invocation, String why) {
        if (!invocation.maintenance().is(Phase.SCHEDULED)) {
            return Verdict.refused("It has no date to give up. Plan one with `/reschedule START for DURATION`.");
        }
        return Verdict.obeyed(
                Postponement.postpone(invocation.maintenance())
                        .tell(invocation.at(), invocation.by(), new TimelineEvent.Postponed(why)),
                Effect.comment(PlanningWords.postponed(invocation.maintenance())));
    }

    private static Verdict move(Invocation invocation, ZonedDateTime start, Duration length) {
        var span = new Span(start.toInstant(), start.toInstant().plus(length));
        if (!span.end().isAfter(invocation.at())) {
            return Verdict.refused(PlanningWords.inThePast());
        }
        var maintenance = invocation.maintenance();
        var old = maintenance
                .window()
                .filter(window -> !maintenance.plan().tasks().isEmpty());
        var window = old.map(before -> before.rescheduled(invocation.at(), start.getZone(), span))
                .orElseGet(() -> Window.planned(start.getZone(), span, invocation.at()));
        var moved = maintenance.withWindow(Optional.of(window));
        return old.map(before -> told(invocation, moved, before))
                .orElseGet(() -> Verdict.obeyed(
                        answered(moved.tell(invocation.at(), invocation.by(), new TimelineEvent.Scheduled(span)))));
    }

    private static Verdict told(Invocation invocation, Maintenance moved, Window old) {
        var window = moved.requireWindow();
        var asks = moved.crew().buddy().person().isPresent()
                && !moved.plan().withoutSecondPerson()
                && (otherDay(old, window) || !moved.crew().buddy().accepted());
        var next = asks ? askAgain(moved, invocation.at()) : moved;
        var stale = otherDay(old, window) ? done(next, window.start().minus(OLD)) : List.<Task>of();
        return Verdict.obeyed(
                next.withPhase(Phase.SCHEDULED)
                        .tell(
                                invocation.at(),
                                invocation.by(),
                                new TimelineEvent.Rescheduled(old.planned(), window.planned())),
                Effect.comment(PlanningWords.rescheduled(next, old, stale, asks)));
    }

    /** A draft whose form has gaps: those that this command closes are gone. */
    private static Maintenance answered(Maintenance draft) {
        var left = draft.memory().gaps().missing().stream()
                .filter(gap -> !closes(gap))
                .toList();
        return draft.withMemory(draft.memory().withGaps(left));
    }

    /** Whether a gap of the form is none any more once this command has given the window. */
    public static boolean closes(String gap) {
        return Stream.of(RequestField.START, RequestField.TIME_ZONE, RequestField.DURATION)
                .anyMatch(field -> field.isMissing(gap));
    }

    /** The buddy accepted another date, or has not answered yet: they have their time to answer anew. */
    private static Maintenance askAgain(Maintenance maintenance, Instant at) {
        return maintenance
                .withBuddy(buddy -> buddy.askAgain(at))
                .withPlan(maintenance
                        .plan()
                        .change(TaskRef.P2, task -> task.state().isDone() ? task.withState(TaskState.open()) : task));
    }

    private static boolean otherDay(Window before, Window after) {
        return !day(before.start(), before.zone()).equals(day(after.start(), before.zone()));
    }

    private static java.time.LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }

    /** Prepare tasks that were done before this time, and may be stale. */
    private static List<Task> done(Maintenance maintenance, Instant before) {
        return maintenance.plan().in(Stage.PREPARE).stream()
                .filter(task -> !task.ref().equals(TaskRef.P1) && !task.ref().equals(TaskRef.P2))
                .filter(task -> task.doneAt().filter(at -> at.isBefore(before)).isPresent())
                .toList();
    }

    private static Optional<Duration> planned(Invocation invocation) {
        return invocation.maintenance().window().map(window -> window.planned().length());
    }

    private static Optional<ZoneId> zone(Invocation invocation) {
        return invocation
                .maintenance()
                .window()
                .map(Window::zone)
                .or(() -> invocation.maintenance().rules().zone());
    }
}
