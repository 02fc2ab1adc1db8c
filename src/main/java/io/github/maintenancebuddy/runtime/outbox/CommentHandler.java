package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.lifecycle.IssueProjection;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Effects that create something. Each carries its id in a hidden marker; after a doubt the marker is looked for, in what
 * our own app has written, before anything is created again.
 */
public final class CommentHandler {
    private final Issues issues;
    private final InstantSource maintenanceClock;

    public CommentHandler(Issues issues, InstantSource maintenanceClock) {
        this.issues = issues;
        this.maintenanceClock = maintenanceClock;
    }

    Optional<Signal> comment(Pending pending, Effect.Comment comment, Maintenance maintenance) {
        create(pending, maintenance, comment.text());
        return Optional.empty();
    }

    /** The one comment on what is missing: written once, then edited. */
    Optional<Signal> gaps(Pending pending, Maintenance maintenance) {
        var text = IssueProjection.gaps(maintenance);
        var known = maintenance.memory().gaps().comment();
        if (known.isPresent()) {
            issues.editComment(maintenance.issue(), known.get(), text);
            return Optional.empty();
        }
        return Optional.of(new Signal.GapsCommented(now(), create(pending, maintenance, text)));
    }

    private long create(Pending pending, Maintenance maintenance, String text) {
        var marker = IdempotencyMarker.marker(pending);
        return IdempotencyMarker.inDoubt(pending)
                .flatMap(since -> issues.findComment(maintenance.issue(), marker, since))
                .orElseGet(() -> issues.comment(maintenance.issue(), IdempotencyMarker.with(pending, text)));
    }

    private Instant now() {
        return maintenanceClock.instant();
    }
}
