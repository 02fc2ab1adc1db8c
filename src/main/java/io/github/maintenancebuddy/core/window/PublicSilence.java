package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Publicity;
import io.github.maintenancebuddy.core.maintenance.RepeatSchedule;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Running with impact, and the public has heard nothing for long: somebody is asked for an update (behaviour.md, The
 * window).
 */
public final class PublicSilence {
    private static final Duration BUDDY = Duration.ofMinutes(25);
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private PublicSilence() {}

    /** When the buddy, 5 minutes later the lead, and then in turn each of them is asked, until somebody publishes. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return lastHeard(maintenance).stream()
                .flatMap(heard ->
                        RepeatSchedule.from(heard, steps(maintenance), AGAIN)
                                .next(maintenance, MomentKind.SILENCE)
                                .stream());
    }

    private static List<Duration> steps(Maintenance maintenance) {
        return maintenance.crew().buddy().person().isPresent()
                ? List.of(BUDDY, Publicity.LONGEST_SILENCE)
                : List.of(Publicity.LONGEST_SILENCE);
    }

    /** Asks, with a draft to send; an overrun that is only just noted is itself told to the public. */
    public static Decision due(Maintenance maintenance, Instant now) {
        return lastHeard(maintenance)
                .filter(heard -> !now.isBefore(heard.plus(BUDDY)))
                .filter(heard -> !maintenance.timeline().since(now, TimelineEvent.Overran.class))
                .map(heard -> Decision.of(
                        maintenance,
                        Effect.comment(
                                words(maintenance, heard, now),
                                now.plus(Publicity.LONGEST_SILENCE),
                                Topic.PUBLIC_SILENCE)))
                .orElseGet(() -> Decision.of(maintenance));
    }

    /** When the public last heard something; empty where nobody waits for an update. */
    private static Optional<Instant> lastHeard(Maintenance maintenance) {
        var notices = maintenance.publicity().notices();
        if (!maintenance.running() || maintenance.impact() == Impact.NO_IMPACT || notices.isEmpty()) {
            return Optional.empty();
        }
        var told = notices.getLast().at();
        return maintenance.window().flatMap(Window::began).map(began -> began.isAfter(told) ? began : told);
    }

    private static String words(Maintenance maintenance, Instant heard, Instant now) {
        var silent = Duration.between(heard, now);
        var crew = maintenance.crew();
        var asked = buddysTurn(silent)
                ? crew.buddy().person().or(crew::lead)
                : crew.lead().or(() -> crew.buddy().person());
        return asked.map(Person::mention).orElse(crew.author().mention()) + " no public update for "
                + Durations.between(heard, now).toMinutes()
                + " min. Publish one, for example: `/publish The work is going on. We will tell you when it is done.`";
    }

    private static boolean buddysTurn(Duration silent) {
        var late = silent.minus(Publicity.LONGEST_SILENCE);
        return late.isNegative() || late.dividedBy(AGAIN) % 2 == 1;
    }
}
