package io.github.maintenancebuddy.publicpage;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What may be shown of a repository now. */
@Component
class PublicViews {
    private final Announced announced;
    private final InstantSource clock;

    PublicViews(Announced announced, InstantSource maintenanceClock) {
        this.announced = announced;
        this.clock = maintenanceClock;
    }

    /** The latest planned start first; empty where there is nothing public, for whatever reason. */
    List<PublicView> of(String owner, String repository) {
        var now = clock.instant();
        return announced.of(owner + "/" + repository).stream()
                .map(maintenance -> PublicView.of(maintenance, now))
                .flatMap(Optional::stream)
                .toList();
    }
}
