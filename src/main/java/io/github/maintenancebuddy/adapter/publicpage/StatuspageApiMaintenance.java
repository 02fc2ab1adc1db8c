package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Affected;
import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Scheduled;
import io.github.maintenancebuddy.adapter.publicpage.StatuspageApiTypes.Update;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A maintenance as Statuspage would tell it. Statuspage knows neither cancelled nor postponed: a cancelled one is
 * {@code completed} with an update that says so, and never upcoming or active; a postponed one is left out until it has
 * a date again. The times are never made up: {@code started_at} is null before the work has begun.
 */
record StatuspageApiMaintenance(StatuspageApiPage page, PublicView view) {
    Optional<Scheduled> shape() {
        return view.facts()
                .window()
                .map(window -> new Scheduled(
                        id(),
                        view.facts().title(),
                        status(view.phase()),
                        view.firstTold(),
                        view.lastTold(),
                        lastTold(NoticeKind.VERIFYING, NoticeKind.REOPENED),
                        resolved(),
                        view.facts().impact() == Impact.NO_IMPACT ? "none" : "maintenance",
                        view.place().url(),
                        view.ran().began().orElse(null),
                        page.id(),
                        updates(),
                        view.facts().services().stream().map(page::component).toList(),
                        window.start(),
                        window.end()));
    }

    private String id() {
        return view.place().key();
    }

    private @Nullable Instant resolved() {
        return view.phase() == Phase.CANCELLED
                ? lastTold(NoticeKind.CANCELLED)
                : view.ran().ended().orElse(null);
    }

    private @Nullable Instant lastTold(NoticeKind... kinds) {
        return view.notices().reversed().stream()
                .filter(notice -> Arrays.asList(kinds).contains(notice.kind()))
                .findFirst()
                .map(Notice::at)
                .orElse(null);
    }

    /** The newest first. */
    private List<Update> updates() {
        return IntStream.range(0, view.notices().size())
                .mapToObj(this::update)
                .toList()
                .reversed();
    }

    private Update update(int index) {
        var notice = view.notices().get(index);
        var before = index == 0 ? notice : view.notices().get(index - 1);
        return new Update(
                PageResponse.hash(id() + "/" + notice.number()),
                status(notice.facts().phase()),
                view.textAlone(notice),
                id(),
                notice.at(),
                notice.writtenAt(),
                notice.at(),
                affected(before.facts(), notice.facts()),
                notice.facts().impact() != Impact.NO_IMPACT,
                null,
                null);
    }

    private List<Affected> affected(PublicFacts before, PublicFacts now) {
        return now.services().stream()
                .map(service -> new Affected(
                        page.componentId(service),
                        service,
                        StatuspageApiPage.componentStatus(before),
                        StatuspageApiPage.componentStatus(now)))
                .toList();
    }

    private static String status(Phase phase) {
        return switch (phase) {
            case DRAFT, SCHEDULED -> "scheduled";
            case IN_PROGRESS -> "in_progress";
            case VERIFYING -> "verifying";
            case COMPLETED, CANCELLED -> "completed";
        };
    }
}
