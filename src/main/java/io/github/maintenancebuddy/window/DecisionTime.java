package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Moment;
import io.github.maintenancebuddy.maintenance.MomentKind;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The last moment to choose rolling back and still end in time: lead and buddy are asked (section 6). */
public final class DecisionTime {
    private static final Duration REPEATED = Duration.ofMinutes(5);

    private DecisionTime() {}

    /** Planned end minus the time that rolling back takes, where that is known. */
    public static Optional<Instant> at(Maintenance maintenance) {
        return maintenance
                .window()
                .map(Window::end)
                .flatMap(end -> maintenance.request().rollingBackTakes().map(end::minus));
    }

    /** The decision time, and once more 5 minutes later. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!undecided(maintenance)) {
            return Stream.empty();
        }
        return at(maintenance).stream()
                .flatMap(time -> Stream.of(time, time.plus(REPEATED)))
                .filter(time -> time.isBefore(maintenance.window().orElseThrow().end()))
                .map(time -> new Moment(time, MomentKind.DECISION));
    }

    /** Asks, saying how often it was put off. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (!undecided(maintenance)
                || maintenance.overrun(now)
                || at(maintenance).filter(time -> !now.isBefore(time)).isEmpty()) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                maintenance.tell(now, new Happening.DecisionAsked()),
                Effect.comment(
                        words(maintenance), maintenance.window().orElseThrow().end(), "decision"));
    }

    /** Carry out is not done, and nobody has answered for the present planned end. */
    private static boolean undecided(Maintenance maintenance) {
        return maintenance.is(Phase.IN_PROGRESS)
                && !maintenance.plan().rollingBack()
                && at(maintenance)
                        .filter(time -> Rollback.answered(maintenance)
                                .filter(answer -> !answer.isBefore(time))
                                .isEmpty())
                        .isPresent();
    }

    private static String words(Maintenance maintenance) {
        var window = maintenance.window().orElseThrow();
        var extended = window.extensions().size();
        var putOff = extended == 0
                ? ""
                : " It was put off by " + (extended == 1 ? "an extension." : extended + " extensions.");
        return maintenance.crew().mentions()
                + " **Decision time:** this is the last moment to choose rolling back and still end by "
                + Times.moment(window.end(), window.zone()) + "." + putOff
                + " Open: " + Tasks.references(Progress.work(maintenance))
                + ". Comment `/continue` to go on or `/rollback` to restore the previous state.";
    }
}
