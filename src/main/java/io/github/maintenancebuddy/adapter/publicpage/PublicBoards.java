package io.github.maintenancebuddy.adapter.publicpage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What may be shown in a place now (behaviour.md, Privacy). */
@Component
class PublicBoards {
    /** So long a running one is still shown after the app was removed, so that its readers know why it stands still. */
    private static final Duration STAYS = Duration.ofHours(24);

    /** Of all that is kept for the moment. */
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final int AROUND = 1_000;

    private final PublicSources sources;
    private final CurrentRules rules;
    private final InstantSource clock;
    private final DecisionSettings settings;
    private final Cache<String, Optional<PublicBoard>> recent;

    PublicBoards(
            PublicSources sources,
            CurrentRules rules,
            InstantSource maintenanceClock,
            DecisionSettings settings,
            @Value("${maintenance-buddy.public-page-age:1s}") Duration age) {
        this.sources = sources;
        this.rules = rules;
        this.clock = maintenanceClock;
        this.settings = settings;
        this.recent = Caffeine.newBuilder()
                .expireAfterWrite(age)
                .maximumWeight(MOST_CHARACTERS)
                .weigher((String _, Optional<PublicBoard> board) ->
                        AROUND + board.map(PublicBoard::characters).orElse(0))
                // in the shared pool it would keep the answers of GitHub waiting for a board that needs one of them
                .executor(Runnable::run)
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
        return place.contains("/")
                ? sources.named(place)
                        .filter(it -> !it.repository().hidden())
                        .flatMap(it -> board(it, it.repository().name()))
                : ofSlug(place).flatMap(it -> board(it, place));
    }

    /**
     * The private repository that has this slug. Where several of an owner chose the same, it stays with the one that
     * announced first, so that none speaks on another's page.
     */
    private Optional<InstalledRepository> ofSlug(String slug) {
        return sources.underSlug(slug).stream()
                .filter(it -> it.repository().hidden() && hasSlug(it, slug))
                .min(Comparator.comparing(this::announcedAt));
    }

    private boolean hasSlug(InstalledRepository installed, String slug) {
        return rules(installed).statusPage().slug().filter(slug::equals).isPresent();
    }

    private Instant announcedAt(InstalledRepository installed) {
        return sources.announced(installed.repository().id()).stream()
                .map(maintenance -> maintenance.publicity().announcedAt())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private MaintenanceRules rules(InstalledRepository installed) {
        return installed.reachable() ? rules.of(installed.repository()) : rules.lastKnown(installed.repository());
    }

    private Optional<PublicBoard> board(InstalledRepository installed, String name) {
        var now = clock.instant();
        var place = place(installed, name);
        var views = sources.announced(installed.repository().id()).stream()
                .map(maintenance -> PublicView.of(of(installed, maintenance), place, now))
                .flatMap(Optional::stream)
                .toList();
        return installed
                .removed()
                .map(at -> leftRunning(new PublicBoard(place, views, Optional.empty()), at))
                .orElseGet(() -> Optional.of(new PublicBoard(place, views, Optional.empty())));
    }

    /** As visible as the repository is now, whatever the maintenance heard last. */
    private static Maintenance of(InstalledRepository installed, Maintenance maintenance) {
        return maintenance.withIssue(maintenance.issue().in(installed.repository()));
    }

    private Optional<PublicBoard> leftRunning(PublicBoard board, Instant removed) {
        return Optional.of(new PublicBoard(board.place(), board.running(), Optional.empty()))
                .filter(left -> !left.all().isEmpty() && clock.instant().isBefore(removed.plus(STAYS)));
    }

    private PublicPlace place(InstalledRepository installed, String name) {
        var configured = rules(installed);
        var mail = settings.channelsOf(installed.repository(), configured).stream()
                .anyMatch(channel -> channel.kind() == ChannelKind.MAIL);
        return new PublicPlace(
                name,
                configured.statusPage().title().orElse(name),
                settings.publicUrl() + "/status/" + name,
                installed.since(),
                configured.services().stream().map(Service::name).toList(),
                mail ? Optional.of(installed.repository().id()) : Optional.empty());
    }
}
