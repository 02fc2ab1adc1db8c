package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.announcement.Disclosure;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Notice;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.PublicFacts;
import io.github.maintenancebuddy.maintenance.Window;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that our pages and data may show of a maintenance (product.md section 7, privacy). Everything else here is made
 * from this, so that nothing private can come through.
 *
 * @param notices the oldest first; never empty
 * @param now when it is looked at: the clock alone can make it late, but never begun or over
 */
record PublicView(Place place, PublicFacts facts, List<Notice> notices, Ran ran, Instant now) {
    PublicView {
        notices = List.copyOf(notices);
    }

    /**
     * Where it is found.
     *
     * @param repository owner and name
     * @param url its own page
     */
    record Place(String repository, int number, String url) {}

    /** When the work really began and ended. */
    record Ran(Optional<Instant> began, Optional<Instant> ended) {}

    /** What may be shown; nothing where the repository is private or nothing was announced. */
    static Optional<PublicView> of(Maintenance maintenance, Instant now) {
        var issue = maintenance.issue();
        var place = new Place(
                issue.repository().name(),
                issue.number(),
                maintenance.publicity().page());
        var ran = new Ran(
                maintenance.window().flatMap(Window::began),
                maintenance.window().flatMap(Window::ended).filter(end -> maintenance.is(Phase.COMPLETED)));
        return Disclosure.known(maintenance)
                .map(facts ->
                        new PublicView(place, facts, maintenance.publicity().notices(), ran, now));
    }

    Phase phase() {
        return facts.phase();
    }

    /** Running and past the planned end. */
    boolean overrun() {
        return phase().running()
                && facts.window().filter(window -> !now.isBefore(window.end())).isPresent();
    }

    /** Past its planned start, and the work has not begun. */
    boolean notBegun() {
        return phase() == Phase.SCHEDULED
                && facts.window()
                        .filter(window -> !now.isBefore(window.start()))
                        .isPresent();
    }

    Instant firstTold() {
        return notices.getFirst().at();
    }

    Instant lastTold() {
        return notices.stream().map(Notice::writtenAt).max(Instant::compareTo).orElseThrow();
    }
}
