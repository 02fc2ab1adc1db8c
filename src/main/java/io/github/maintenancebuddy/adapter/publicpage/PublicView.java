package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.announcement.Disclosure;
import io.github.maintenancebuddy.core.announcement.NextUpdate;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that our pages and data may show of a maintenance (behaviour.md, Privacy). Everything else here is made
 * from this, so that nothing private can come through.
 *
 * @param notices the oldest first; never empty
 * @param now when it is looked at: the clock alone can make it late, but never begun or over
 */
record PublicView(Place place, PublicFacts facts, List<Notice> notices, Ran ran, Instant now) {
    /** What a notice takes besides its text, about. */
    private static final int AROUND = 1_000;

    PublicView {
        notices = List.copyOf(notices);
    }

    /**
     * Where it is found.
     *
     * @param key stays the same however the repository is called
     * @param name owner and name of the repository, or the slug of a private one
     * @param title what stands above the pages of this place
     * @param url its own page
     */
    record Place(String key, String name, String title, int number, String url) {
        /** The page of all maintenances here. */
        String root() {
            return url.substring(0, url.lastIndexOf('/'));
        }
    }

    /** When the work really began and ended, and how far it has come where the public may know. */
    record Ran(Optional<Instant> began, Optional<Instant> ended, Optional<Disclosure.Steps> steps) {}

    /** What may be shown; nothing where there is no place for it or nothing was announced. */
    static Optional<PublicView> of(Maintenance maintenance, PublicPlace place, Instant now) {
        return Disclosure.known(maintenance)
                .map(facts -> new PublicView(
                        place(maintenance, place),
                        facts,
                        maintenance.publicity().notices(),
                        ran(maintenance),
                        now));
    }

    private static Place place(Maintenance maintenance, PublicPlace place) {
        var issue = maintenance.issue();
        return new Place(
                PageResponse.hash("maintenance " + issue.id()),
                place.name(),
                place.title(),
                issue.number(),
                place.root() + "/" + issue.number());
    }

    private static Ran ran(Maintenance maintenance) {
        return new Ran(
                maintenance.window().flatMap(Window::began),
                maintenance.window().flatMap(Window::ended).filter(end -> maintenance.is(Phase.COMPLETED)),
                Disclosure.steps(maintenance));
    }

    Phase phase() {
        return facts.phase();
    }

    boolean running() {
        return phase().running();
    }

    /** The previous state is being restored. */
    boolean rollingBack() {
        return running() && notices.stream().anyMatch(notice -> notice.kind() == NoticeKind.ROLLING_BACK);
    }

    /** Running and past the planned end. */
    boolean overrun() {
        return running() && passedEnd().isPresent();
    }

    /** Since when the public waits for the update that was promised it. */
    Optional<Instant> overdueSince() {
        return newest().flatMap(notice -> NextUpdate.overdueSince(notice, now));
    }

    /** What a notice says to whoever reads it now; only the newest one says when the next comes. */
    String text(Notice notice) {
        return newest().filter(notice::equals)
                .map(newest -> NextUpdate.told(newest, now).text())
                .orElse(notice.text());
    }

    /** The same where nothing beside it says that the next one is overdue. */
    String textAlone(Notice notice) {
        return newest().filter(notice::equals)
                .flatMap(newest -> NextUpdate.overdue(newest, now))
                .map(overdue -> notice.text() + "\n\n" + overdue)
                .orElseGet(() -> text(notice));
    }

    /** The one after which another is to come. */
    private Optional<Notice> newest() {
        return Optional.of(notices.getLast()).filter(_ -> running());
    }

    /** When it really took place; nothing before it is over. */
    Optional<Span> tookPlace() {
        return ran.began().flatMap(began -> ran.ended().map(ended -> new Span(began, ended)));
    }

    /** When the work began, where that was before the planned start. */
    Optional<Instant> beganEarly() {
        return ran.began()
                .filter(_ -> running())
                .filter(began -> start().filter(planned -> began.isBefore(planned.truncatedTo(ChronoUnit.MINUTES)))
                        .isPresent());
    }

    /** Past its planned start, and the work has not begun. */
    boolean notBegun() {
        return phase() == Phase.SCHEDULED && passedStart().isPresent();
    }

    /** Since when nothing more is known of it, where it was running then. */
    Optional<Instant> notUpdatedSince() {
        return Optional.of(notices.getLast())
                .filter(last -> running() && last.kind() == NoticeKind.NO_LONGER_UPDATED)
                .map(Notice::at);
    }

    Optional<Instant> start() {
        return facts.window().map(Span::start);
    }

    Instant firstTold() {
        return notices.getFirst().at();
    }

    /** When what is told here last became so: by a notice, or by one that is overdue. */
    Instant toldAt() {
        return overdueSince().orElseGet(this::lastTold);
    }

    Instant lastTold() {
        return notices.stream().map(Notice::writtenAt).max(Instant::compareTo).orElseThrow();
    }

    /** Since when it looks as it does: by what was told, or by a planned time that has passed. */
    Instant changedAt() {
        var late = overrun() ? passedEnd() : notBegun() ? passedStart() : Optional.<Instant>empty();
        return Stream.of(Optional.of(lastTold()), late, overdueSince())
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether it concerns this service; one that names no services concerns all of them. */
    boolean concerns(String service) {
        return facts.services().isEmpty() || facts.services().stream().anyMatch(service::equalsIgnoreCase);
    }

    /** About as many as it holds in memory. */
    int characters() {
        return notices.stream()
                .mapToInt(notice -> AROUND + notice.text().length())
                .sum();
    }

    private Optional<Instant> passedStart() {
        return start().filter(start -> !now.isBefore(start));
    }

    private Optional<Instant> passedEnd() {
        return facts.window().map(Span::end).filter(end -> !now.isBefore(end));
    }
}
