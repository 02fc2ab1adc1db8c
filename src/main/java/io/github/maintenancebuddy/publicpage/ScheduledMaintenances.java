package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Notice;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Phase;
import io.github.maintenancebuddy.maintenance.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of Statuspage's {@code scheduled-maintenances.json}, by its field names. Statuspage knows neither
 * cancelled nor postponed: a cancelled one is {@code completed} with an update that says so, and never upcoming or
 * active; a postponed one is left out until it has a date again. The times of our window are never made up:
 * {@code started_at} is null before the work has begun.
 */
record ScheduledMaintenances(Page page, List<Scheduled> scheduledMaintenances) {
    record Page(String id, String name, String url, String timeZone, Instant updatedAt) {}

    record Scheduled(
            String id,
            String name,
            String status,
            String impact,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Instant startedAt,
            @Nullable Instant monitoringAt,
            @Nullable Instant resolvedAt,
            Instant scheduledFor,
            Instant scheduledUntil,
            String shortlink,
            String pageId,
            List<Update> incidentUpdates,
            List<Component> components) {}

    record Update(
            String id,
            String status,
            String body,
            Instant createdAt,
            Instant updatedAt,
            Instant displayAt,
            String incidentId,
            List<Component> affectedComponents) {}

    record Component(
            String id,
            String name,
            String status,
            int position,
            Instant createdAt,
            Instant updatedAt,
            String pageId,
            boolean group) {}

    /**
     * Those of a repository that are wanted.
     *
     * @param all not empty; the page is the same whichever are wanted
     */
    static ScheduledMaintenances of(List<PublicView> all, Predicate<PublicView> which) {
        var wanted = all.stream()
                .filter(which)
                .flatMap(view -> view.facts().window().map(window -> scheduled(view, window)).stream())
                .toList();
        return new ScheduledMaintenances(page(all), wanted);
    }

    private static Page page(List<PublicView> all) {
        var place = all.getFirst().place();
        var updated =
                all.stream().map(PublicView::lastTold).max(Instant::compareTo).orElseThrow();
        var url = place.url().substring(0, place.url().lastIndexOf('/'));
        return new Page(pageId(place), place.repository(), url, "Etc/UTC", updated);
    }

    private static Scheduled scheduled(PublicView view, Span window) {
        var id = id(view.place());
        return new Scheduled(
                id,
                view.facts().title(),
                status(view.phase()),
                view.facts().impact() == Impact.NO_IMPACT ? "none" : "maintenance",
                view.firstTold(),
                view.lastTold(),
                view.ran().began().orElse(null),
                lastTold(view, NoticeKind.VERIFYING, NoticeKind.REOPENED),
                resolved(view),
                window.start(),
                window.end(),
                view.place().url(),
                pageId(view.place()),
                view.notices().reversed().stream()
                        .map(notice -> update(id, notice))
                        .toList(),
                components(view));
    }

    private static @Nullable Instant resolved(PublicView view) {
        return view.phase() == Phase.CANCELLED
                ? lastTold(view, NoticeKind.CANCELLED)
                : view.ran().ended().orElse(null);
    }

    private static @Nullable Instant lastTold(PublicView view, NoticeKind... kinds) {
        return view.notices().reversed().stream()
                .filter(notice -> Stream.of(kinds).anyMatch(kind -> kind == notice.kind()))
                .findFirst()
                .map(Notice::at)
                .orElse(null);
    }

    private static Update update(String incident, Notice notice) {
        return new Update(
                Answer.hash(incident + "/" + notice.number()),
                status(notice.facts().phase()),
                notice.text(),
                notice.at(),
                notice.writtenAt(),
                notice.at(),
                incident,
                List.of());
    }

    private static List<Component> components(PublicView view) {
        var services = view.facts().services();
        return IntStream.range(0, services.size())
                .mapToObj(index -> component(view, services.get(index), index + 1))
                .toList();
    }

    private static Component component(PublicView view, String name, int position) {
        var worked = view.phase().running() && view.facts().impact() != Impact.NO_IMPACT;
        var page = pageId(view.place());
        return new Component(
                Answer.hash(page + "/" + name),
                name,
                worked ? "under_maintenance" : "operational",
                position,
                view.firstTold(),
                view.lastTold(),
                page,
                false);
    }

    private static String status(Phase phase) {
        return switch (phase) {
            case DRAFT, SCHEDULED -> "scheduled";
            case IN_PROGRESS -> "in_progress";
            case VERIFYING -> "verifying";
            case COMPLETED, CANCELLED -> "completed";
        };
    }

    private static String pageId(PublicView.Place place) {
        return Answer.hash(place.repository().toLowerCase(Locale.ROOT));
    }

    private static String id(PublicView.Place place) {
        return Answer.hash(place.repository().toLowerCase(Locale.ROOT) + "#" + place.number());
    }
}
