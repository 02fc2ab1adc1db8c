package io.github.maintenancebuddy.adapter.publicpage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What may be shown in a place now. */
@Component
class PublicBoards {
    /** Of all that is kept for the moment. */
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final int AROUND = 1_000;

    private final AnnouncedMaintenances announced;
    private final InstantSource clock;
    private final DecisionSettings settings;
    private final Cache<String, Optional<PublicBoard>> recent;

    PublicBoards(
            AnnouncedMaintenances announced,
            InstantSource maintenanceClock,
            DecisionSettings settings,
            @Value("${maintenance-buddy.public-page-age:1s}") Duration age) {
        this.announced = announced;
        this.clock = maintenanceClock;
        this.settings = settings;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumWeight(MOST_CHARACTERS)
                .weigher((String _, Optional<PublicBoard> board) ->
                        AROUND + board.map(PublicBoard::characters).orElse(0))
                .build();
    }

    /**
     * Nothing where there is nothing public, for whatever reason. It is read once a second at most, however many ask.
     *
     * @param place in lower case
     */
    Optional<PublicBoard> of(String place) {
        return Objects.requireNonNull(recent.get(place, this::read));
    }

    private Optional<PublicBoard> read(String place) {
        var now = clock.instant();
        var all = ofOneRepository(place, announced.of(place));
        var views = all.stream()
                .map(maintenance -> PublicView.of(maintenance, now))
                .flatMap(Optional::stream)
                .toList();
        return Optional.of(new PublicBoard(views, Optional.empty(), mail(all)))
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
