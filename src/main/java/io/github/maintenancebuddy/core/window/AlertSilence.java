package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Until when the alerts of the services named are silent (behaviour.md, Announcing). A silence is held in short steps
 * and renewed while people work, so that none outlives the work by more than a step, whatever happens to the app.
 */
public final class AlertSilence {
    private static final Duration STEP = Duration.ofMinutes(30);

    /** A step is added so long before the last one ends, so that a slow answer leaves no gap. */
    private static final Duration BEFOREHAND = Duration.ofMinutes(5);

    private static final Duration ALONE = Duration.ofMinutes(90);
    private static final Duration WARNING = Duration.ofMinutes(10);
    private static final Duration INTO_VERIFYING = Duration.ofMinutes(10);

    private AlertSilence() {}

    /** When a silence that is set now must end; empty where there must be none. */
    public static Optional<Instant> until(Maintenance maintenance, Instant now) {
        if (maintenance.impact() == Impact.NO_IMPACT) {
            return Optional.empty();
        }
        var end = switch (maintenance.phase()) {
            case IN_PROGRESS -> maintenance.memory().gone().isPresent() ? left(maintenance) : held(maintenance, now);
            case VERIFYING -> verifyingSince(maintenance).map(since -> since.plus(INTO_VERIFYING));
            case DRAFT, SCHEDULED, COMPLETED, CANCELLED -> Optional.<Instant>empty();
        };
        return end.filter(now::isBefore);
    }

    /** The services named in the maintenance, as the configuration knows them. */
    public static List<Service> services(Maintenance maintenance) {
        var named = maintenance.request().services();
        return maintenance.rules().services().stream()
                .filter(service -> named.stream().anyMatch(service.name()::equalsIgnoreCase))
                .toList();
    }

    /** When it is renewed or ends, and when lead and buddy are warned that it will. */
    public static Stream<Moment> moments(Maintenance maintenance) {
        return maintenance.memory().silenced().until().stream()
                .map(until -> maintenance.is(Phase.IN_PROGRESS) ? until.minus(BEFOREHAND) : until)
                .map(at -> new Moment(at, MomentKind.ALERT_SILENCE))
                .flatMap(moment -> Stream.concat(
                        Stream.of(moment), lettingGo(maintenance).map(at -> new Moment(at, MomentKind.LETTING_GO))));
    }

    /** Says that the alerts will be heard again, while there is time to do something. */
    public static Decision warn(Maintenance maintenance, Instant now) {
        var letsGo = lastActed(maintenance).map(acted -> acted.plus(ALONE)).filter(now::isBefore);
        return letsGo.map(at -> Decision.of(
                        maintenance, Effect.comment(words(maintenance, now, at), at, Topic.ALERT_SILENCE_END)))
                .orElseGet(() -> Decision.of(maintenance));
    }

    private static Stream<Instant> lettingGo(Maintenance maintenance) {
        return maintenance.is(Phase.IN_PROGRESS)
                ? lastActed(maintenance).map(acted -> acted.plus(ALONE).minus(WARNING)).stream()
                : Stream.empty();
    }

    /** Nobody can be asked any more: what was silent then stays so until the planned end. */
    private static Optional<Instant> left(Maintenance maintenance) {
        var gone = maintenance.memory().gone().orElseThrow();
        return held(maintenance, gone)
                .filter(gone::isBefore)
                .flatMap(_ -> maintenance.window().map(Window::end));
    }

    private static Optional<Instant> held(Maintenance maintenance, Instant now) {
        return maintenance
                .window()
                .flatMap(Window::began)
                .map(began -> began.plus(STEP.multipliedBy(steps(began, now))))
                .flatMap(step -> lastActed(maintenance)
                        .map(acted -> acted.plus(ALONE))
                        .map(alone -> alone.isBefore(step) ? alone : step));
    }

    private static long steps(Instant began, Instant now) {
        var reached = Duration.between(began, now).plus(BEFOREHAND);
        return Math.max(0, reached.dividedBy(STEP)) + 1;
    }

    private static Optional<Instant> verifyingSince(Maintenance maintenance) {
        return maintenance.timeline().last(TimelineEvent.Verifying.class).map(TimelineEntry::at);
    }

    /** When the work began, or somebody was last seen doing something here. */
    private static Optional<Instant> lastActed(Maintenance maintenance) {
        var told = maintenance.timeline().entries().stream()
                .filter(entry -> entry.by().filter(Person::human).isPresent())
                .map(TimelineEntry::at);
        var seen = maintenance.crew().seen().values().stream();
        return maintenance
                .window()
                .flatMap(Window::began)
                .flatMap(began -> Stream.of(Stream.of(began), told, seen)
                        .flatMap(times -> times)
                        .max(Comparator.naturalOrder()));
    }

    private static String words(Maintenance maintenance, Instant now, Instant letsGo) {
        var zone = maintenance.requireWindow().zone();
        var left = Durations.write(
                Duration.ofMinutes(Math.max(1, Durations.between(now, letsGo).toMinutes())));
        var services = maintenance.memory().silenced().services().stream()
                .map(Service::name)
                .collect(Collectors.joining(", "));
        return maintenance.crew().mentions() + " nobody has done anything here for long. In " + left + ", "
                + TimeFormat.moment(letsGo, zone) + ", the alerts of " + services
                + " will be heard again. If you are still at work, tick what is done or comment here, and they stay"
                + " silent.";
    }
}
