package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.command.Access;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.CommandPhases;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Usage;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The planned start: it begins by itself when all is ready and somebody is here, and asks otherwise (behaviour.md, The
 * window).
 */
public final class Start {
    public static final Command COMMAND = new Command(
            new Usage(
                            "start",
                            List.of("/start", "/start anyway WHY"),
                            "begin now",
                            "/start anyway the customer waits for it")
                    .suggestedFirst(),
            new Access(Set.of(CommandPermission.LEAD, CommandPermission.BUDDY), CommandPhases.SCHEDULED),
            Set.of(),
            Start::command);

    /** So long before the planned start lead or buddy must have been seen. */
    private static final Duration PRESENCE = Duration.ofHours(1);

    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final Duration EVERY = Duration.ofMinutes(30);

    private Start() {}

    /** What still has to be looked at around the planned start. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.is(Phase.SCHEDULED)) {
            return Stream.empty();
        }
        return maintenance.window().stream()
                .flatMap(window -> Stream.of(
                                asking(maintenance, window),
                                Optional.of(new Moment(window.start().plus(Window.PUNCTUAL), MomentKind.DELAY)),
                                Optional.of(new Moment(window.end(), MomentKind.POSTPONE)))
                        .flatMap(Optional::stream));
    }

    /** The planned start has come, or a question is due again. */
    public static Decision due(Maintenance maintenance, Instant now) {
        var window = plannedNow(maintenance, now);
        if (window.isEmpty()) {
            return Decision.of(maintenance);
        }
        if (ready(maintenance) && present(maintenance, window.get())) {
            return begin(maintenance, now, Optional.empty());
        }
        var words = ready(maintenance)
                ? StartWords.whoIsHere(maintenance, window.get(), now)
                : StartWords.notReady(maintenance, window.get(), now);
        return Decision.of(maintenance, Effect.comment(words, now.plus(EVERY), Topic.START));
    }

    /** The work should have begun and has not: the public may hear of it. */
    public static Decision delayed(Maintenance maintenance, Instant now) {
        return plannedNow(maintenance, now).isEmpty()
                ? Decision.of(maintenance)
                : Decision.of(maintenance.tell(now, new TimelineEvent.StartDelayed()));
    }

    /** After anything has changed: begins where only that was missing. */
    public static Decision settle(Maintenance maintenance, Instant now) {
        var time = reached(maintenance, now);
        return plannedNow(maintenance, time)
                .filter(window -> ready(maintenance) && present(maintenance, window))
                .map(window -> begin(maintenance, time, Optional.empty()))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /** Begins, with the reason where a gate was overridden. Says so on the issue. */
    static Decision begin(Maintenance maintenance, Instant now, Optional<String> anyway) {
        return maintenance
                .window()
                .map(window -> Decision.of(
                        maintenance
                                .withPhase(Phase.IN_PROGRESS)
                                .withWindow(Optional.of(window.withBegan(now)))
                                .tell(now, new TimelineEvent.Started(anyway)),
                        Effect.comment(StartWords.begun(maintenance, window, now))))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /** A Carry out tick of lead or buddy shortly before or after the planned start counts as a start. */
    public static Decision byTick(Maintenance maintenance, Instant now, TaskRef ref) {
        var allowed = ready(maintenance)
                && maintenance
                        .window()
                        .filter(window -> !now.isBefore(window.start().minus(Window.PUNCTUAL)))
                        .isPresent();
        return begin(maintenance, now, allowed ? Optional.empty() : Optional.of("`" + ref + "` was ticked"));
    }

    /** Whether a Carry out tick at this time counts as a start: from 15 minutes before the planned one on. */
    public static boolean tickStarts(Maintenance maintenance, Instant at) {
        return maintenance.is(Phase.SCHEDULED)
                && maintenance.window().filter(window -> window.near(at)).isPresent();
    }

    /** Every Prepare task is settled or optional, so: announced, and the buddy has accepted. */
    public static boolean ready(Maintenance maintenance) {
        return open(maintenance).isEmpty();
    }

    private static List<Task> open(Maintenance maintenance) {
        return maintenance.plan().open(Stage.PREPARE);
    }

    private static boolean present(Maintenance maintenance, Window window) {
        var since = window.start().minus(PRESENCE);
        return maintenance.crew().seenSince(since) || acted(maintenance, since);
    }

    /** Whether lead or buddy did something since then, if only before they were lead or buddy. */
    private static boolean acted(Maintenance maintenance, Instant since) {
        var crew = maintenance.crew().both();
        return maintenance.timeline().entries().stream()
                .filter(entry -> !entry.at().isBefore(since))
                .anyMatch(entry -> entry.by().filter(crew::contains).isPresent());
    }

    /** A signal from right before the planned start may be heard only after the clock has reached it. */
    private static Instant reached(Maintenance maintenance, Instant now) {
        var looked = maintenance.memory().acted().getOrDefault(MomentKind.START, now);
        return looked.isAfter(now) ? looked : now;
    }

    private static Optional<Window> plannedNow(Maintenance maintenance, Instant now) {
        return maintenance
                .window()
                .filter(window -> maintenance.is(Phase.SCHEDULED))
                .filter(window -> !now.isBefore(window.start()) && now.isBefore(window.end()));
    }

    private static Optional<Moment> asking(Maintenance maintenance, Window window) {
        return RepeatSchedule.from(window.start(), List.of(Duration.ZERO, AGAIN), EVERY)
                .next(maintenance, MomentKind.START)
                .filter(moment -> moment.at().isBefore(window.end()));
    }

    private static Verdict command(Invocation invocation) {
        return Anyway.read(invocation.arguments(), StartWords.SYNTAX, anyway -> judge(invocation, anyway));
    }

    private static Verdict judge(Invocation invocation, Optional<String> anyway) {
        var maintenance = invocation.maintenance();
        var planned = maintenance.window().map(Window::start).orElse(invocation.at());
        if (anyway.isEmpty() && invocation.at().isBefore(planned.minus(Window.PUNCTUAL))) {
            return Verdict.refused(StartWords.tooEarly(maintenance, planned));
        }
        if (anyway.isEmpty() && !ready(maintenance)) {
            return Verdict.refused(StartWords.openTasks(open(maintenance)));
        }
        return Verdict.obeyed(begin(maintenance, invocation.at(), anyway));
    }
}
