package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Moment;
import io.github.maintenancebuddy.maintenance.MomentKind;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Durations;
import io.github.maintenancebuddy.when.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Past the planned end and not completed: a fact that is shown and asked about until it ends (section 6). */
public final class Overrun {
    private static final List<Duration> ASKED =
            List.of(Duration.ZERO, Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1));
    private static final Duration EVERY = Duration.ofHours(1);

    private Overrun() {}

    /** The next time lead and buddy are asked. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        if (!maintenance.running()) {
            return Stream.empty();
        }
        return maintenance.window().stream()
                .flatMap(window ->
                        Series.from(window.end(), ASKED, EVERY).next(maintenance, MomentKind.OVERRUN).stream());
    }

    /** Notes the overrun once per planned end, and asks. */
    public static Decision due(Maintenance maintenance, Instant now) {
        if (!maintenance.overrun(now)) {
            return Decision.of(maintenance);
        }
        var window = maintenance.window().orElseThrow();
        var next = noted(maintenance) ? maintenance : maintenance.tell(now, new Happening.Overran());
        return Decision.of(next, Effect.comment(words(maintenance, window, now), now.plus(EVERY), "overrun"));
    }

    /** Whether the clock has found it past its present planned end; the label follows this. */
    public static boolean noted(Maintenance maintenance) {
        return maintenance.running()
                && maintenance
                        .window()
                        .filter(window -> maintenance.timeline().since(window.end(), Happening.Overran.class))
                        .isPresent();
    }

    private static String words(Maintenance maintenance, Window window, Instant now) {
        var over = Duration.between(window.end(), now);
        var since = over.compareTo(Duration.ofMinutes(1)) < 0
                ? "has come"
                : "passed " + Durations.write(over.truncatedTo(java.time.temporal.ChronoUnit.MINUTES)) + " ago";
        return maintenance.crew().mentions() + " **Overrun:** the planned end, "
                + Times.moment(window.end(), window.zone()) + ", " + since + " and the window is not closed. Open: "
                + Tasks.references(Complete.open(maintenance))
                + ". How long will it take? Comment `/extend 30m`, or `/complete` when it is done.";
    }
}
