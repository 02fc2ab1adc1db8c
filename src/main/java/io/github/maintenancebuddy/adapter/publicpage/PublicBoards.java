package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be shown in a place now. */
@Component
class PublicBoards {
    private final AnnouncedMaintenances announced;
    private final InstantSource clock;
    private final DecisionSettings settings;

    PublicBoards(AnnouncedMaintenances announced, InstantSource maintenanceClock, DecisionSettings settings) {
        this.announced = announced;
        this.clock = maintenanceClock;
        this.settings = settings;
    }

    /** Nothing where there is nothing public, for whatever reason. */
    Optional<PublicBoard> of(String place, Optional<String> service) {
        var now = clock.instant();
        var all = ofOneRepository(place, announced.of(place));
        var views = all.stream()
                .map(maintenance -> PublicView.of(maintenance, now))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new PublicBoard(views, service, mail(all)))
                .filter(board -> !board.all().isEmpty());
    }

    /** By the rules of the newest, which are those that hold now. */
    private Optional<Long> mail(List<Maintenance> all) {
        return all.stream()
                .max(Comparator.comparing(maintenance -> maintenance.issue().id()))
                .filter(newest ->
                        settings.channelsOf(newest).stream().anyMatch(channel -> channel.kind() == ChannelKind.MAIL))
                .map(PublicBoards::repository);
    }

    /**
     * Nobody owns a slug as people own their names on GitHub: where several repositories chose the same, it stays with
     * the one that announced first, so that nobody speaks on another's page.
     */
    private static List<Maintenance> ofOneRepository(String place, List<Maintenance> all) {
        return place.contains("/")
                ? all
                : all.stream().min(Comparator.comparing(PublicBoards::announcedAt)).stream()
                        .flatMap(first -> all.stream().filter(other -> repository(other) == repository(first)))
                        .toList();
    }

    private static Instant announcedAt(Maintenance maintenance) {
        return maintenance.publicity().announcedAt().orElse(Instant.MAX);
    }

    private static long repository(Maintenance maintenance) {
        return maintenance.issue().repository().id();
    }
}
