package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reminders on the issue before the start (behaviour.md, The window). */
public final class StartReminders {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<Duration> BEFORE = List.of(DAY, Duration.ofHours(1), Duration.ofMinutes(10));

    private StartReminders() {}

    /** Those still to come; one that lay before the plan was made is none. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.is(Phase.SCHEDULED)) {
            return Stream.empty();
        }
        return maintenance.window().stream()
                .flatMap(window -> BEFORE.stream()
                        .filter(before -> !before.equals(DAY) || !justTold(maintenance, window))
                        .map(window.start()::minus)
                        .filter(time -> time.isAfter(window.plannedAt()))
                        .map(time -> new Moment(time, MomentKind.REMINDER)));
    }

    /** Reminds, as long as the start is ahead. */
    public static Decision due(Maintenance maintenance, Instant now) {
        return maintenance
                .window()
                .filter(window -> maintenance.is(Phase.SCHEDULED) && now.isBefore(window.start()))
                .map(window -> Decision.of(
                        maintenance, Effect.comment(words(maintenance, window, now), window.start(), Topic.REMINDER)))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /**
     * Whether an announcement or a new date has said it all within the day before the first reminder. The later two help
     * lead and buddy to get ready, and come in any case.
     */
    private static boolean justTold(Maintenance maintenance, Window window) {
        var reminder = window.start().minus(DAY);
        var publicity = maintenance.publicity();
        var announced = publicity.notices().stream()
                .filter(notice -> notice.kind() == NoticeKind.ANNOUNCED)
                .map(Notice::at);
        var moved = window.changes().stream()
                .filter(change -> change.how() == Window.How.RESCHEDULED)
                .map(Window.Change::at);
        return Stream.of(publicity.announcedAt().stream(), announced, moved)
                .flatMap(times -> times)
                .anyMatch(told -> told.isAfter(reminder.minus(DAY)) && !told.isAfter(reminder));
    }

    private static String words(Maintenance maintenance, Window window, Instant now) {
        var left = Durations.between(now, window.start());
        var open = maintenance.plan().open(Stage.PREPARE);
        var words = maintenance.crew().mentions() + " it starts "
                + (left.isZero() ? "in less than a minute" : "in " + Durations.write(left)) + ", "
                + TimeFormat.moment(window.start(), window.zone()) + ".";
        return open.isEmpty()
                ? words + " All is prepared."
                : words + " Still to prepare:\n\n" + TaskMentions.list(open)
                        + "\n\nWithout these it does not start by itself.";
    }
}
