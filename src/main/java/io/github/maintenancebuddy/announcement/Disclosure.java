package io.github.maintenancebuddy.announcement;

import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.PublicFacts;
import io.github.maintenancebuddy.maintenance.Service;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Window;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What of a maintenance the public may know (product.md section 7, privacy). The title, impact and services are those
 * of the last announcement, since a changed form goes out with the next {@code /announce} only; phase and window are
 * always those of now, since the window cannot lie.
 */
public final class Disclosure {
    private Disclosure() {}

    /** Whether anybody can read about it: something was told, and the repository is not private. */
    public static boolean isPublic(Maintenance maintenance) {
        return !maintenance.issue().repository().hidden()
                && !maintenance.publicity().notices().isEmpty();
    }

    /** What the public may know now; nothing where the repository is private or nothing was announced. */
    public static Optional<PublicFacts> known(Maintenance maintenance) {
        if (!isPublic(maintenance)) {
            return Optional.empty();
        }
        return maintenance.publicity().facts().map(told -> {
            var window = maintenance.is(Phase.CANCELLED) ? told.window() : window(maintenance);
            return facts(maintenance, told.title(), told.impact(), told.services(), window);
        });
    }

    /** What an announcement would tell now. */
    static PublicFacts announceable(Maintenance maintenance) {
        var request = maintenance.request();
        var title = request.publicNotice()
                .map(PublicText::title)
                .filter(line -> !line.isEmpty())
                .orElse(NoticeWords.TITLE);
        var services = named(maintenance).stream()
                .map(PublicText::line)
                .filter(name -> !name.isEmpty())
                .toList();
        return facts(maintenance, title, maintenance.impact(), services, window(maintenance));
    }

    /** As written in the form; of a private repository only those that its configuration names, as it names them. */
    private static List<String> named(Maintenance maintenance) {
        var written = maintenance.request().services();
        return maintenance.issue().repository().hidden()
                ? maintenance.rules().services().stream()
                        .map(Service::name)
                        .filter(name -> written.stream().anyMatch(name::equalsIgnoreCase))
                        .toList()
                : written;
    }

    /** What a person wrote for the public below the title. */
    static Optional<String> details(Maintenance maintenance) {
        return maintenance.request().publicNotice().map(PublicText::details).filter(text -> !text.isEmpty());
    }

    private static PublicFacts facts(
            Maintenance maintenance, String title, Impact impact, List<String> services, Optional<Span> window) {
        var zone = maintenance.window().map(Window::zone).orElse((ZoneId) ZoneOffset.UTC);
        return new PublicFacts(title, maintenance.phase(), maintenance.outcome(), window, zone, impact, services);
    }

    private static Optional<Span> window(Maintenance maintenance) {
        return maintenance.is(Phase.DRAFT)
                ? Optional.empty()
                : maintenance.window().map(Window::planned);
    }
}
