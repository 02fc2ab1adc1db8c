package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.Span;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a maintenance the public may know (behaviour.md, Privacy). The title, impact and services are those
 * of the last announcement, since a changed form goes out with the next {@code /announce} only; phase and window are
 * always those of now, since the window cannot lie.
 */
public final class Disclosure {
    private Disclosure() {}

    /** Whether anybody can read about it: something was told, and there is a place to read it. */
    public static boolean isPublic(Maintenance maintenance) {
        return !isWithheld(maintenance) && !maintenance.publicity().notices().isEmpty();
    }

    /** Whether nothing of it may be public: the repository is private, and its configuration names no page. */
    static boolean isWithheld(Maintenance maintenance) {
        return PublicPagePath.of(maintenance).isEmpty();
    }

    /** How many of the steps are done; nothing unless the configuration lets the public know. */
    public static Optional<Steps> steps(Maintenance maintenance) {
        return Optional.of(maintenance)
                .filter(it ->
                        it.running() && isPublic(it) && it.rules().statusPage().steps())
                .map(Steps::of);
    }

    /** How many of the steps that must be done are done. */
    public record Steps(int done, int all) {
        private static Steps of(Maintenance maintenance) {
            var work = maintenance.plan().rollingBack() ? Stage.ROLL_BACK : Stage.CARRY_OUT;
            var all = Stream.of(work, Stage.VERIFY)
                    .flatMap(stage -> maintenance.plan().in(stage).stream())
                    .filter(task -> !task.optional())
                    .toList();
            return new Steps((int) all.stream().filter(Task::settled).count(), all.size());
        }
    }

    /** What the public may know now; nothing where there is no place for it or nothing was announced. */
    public static Optional<PublicFacts> known(Maintenance maintenance) {
        if (!isPublic(maintenance)) {
            return Optional.empty();
        }
        return maintenance.publicity().facts().map(told -> {
            var window = maintenance.is(Phase.CANCELLED) ? told.window() : window(maintenance);
            return facts(maintenance, told, window);
        });
    }

    /** What an announcement would tell now. */
    static PublicFacts announceable(Maintenance maintenance) {
        var request = maintenance.request();
        var written = request.services().stream()
                .map(PublicText::line)
                .filter(name -> !name.isEmpty())
                .toList();
        var services = nameable(maintenance, written);
        var title = request.publicNotice()
                .map(PublicText::title)
                .filter(line -> !line.isEmpty())
                .orElseGet(() -> NoticeWords.title(maintenance.issue().number(), services));
        return new PublicFacts(
                title,
                maintenance.phase(),
                maintenance.outcome(),
                window(maintenance),
                zone(maintenance),
                maintenance.impact(),
                services,
                details(maintenance));
    }

    /** What a person wrote for the public below the title. */
    static Optional<String> details(Maintenance maintenance) {
        return maintenance.request().publicNotice().map(PublicText::details).filter(text -> !text.isEmpty());
    }

    private static PublicFacts facts(Maintenance maintenance, PublicFacts told, Optional<Span> window) {
        return new PublicFacts(
                told.title(),
                maintenance.phase(),
                maintenance.outcome(),
                window,
                zone(maintenance),
                told.impact(),
                nameable(maintenance, told.services()),
                told.details());
    }

    private static ZoneId zone(Maintenance maintenance) {
        return maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    /** Which services of a private repository may be named is for its configuration to say. */
    private static List<String> nameable(Maintenance maintenance, List<String> services) {
        if (!maintenance.issue().repository().hidden()) {
            return services;
        }
        return maintenance.rules().services().stream()
                .map(Service::name)
                .filter(name -> services.stream().anyMatch(name::equalsIgnoreCase))
                .toList();
    }

    private static Optional<Span> window(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT)
                ? Optional.empty()
                : maintenance.window().map(Window::planned);
    }
}
