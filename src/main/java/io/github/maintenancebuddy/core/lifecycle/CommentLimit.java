package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the app says by itself: at most 30 comments an hour on one issue (behaviour.md, Manners). */
final class CommentLimit {
    static final int MOST = 30;

    private static final Duration WHILE = Duration.ofHours(1);

    private CommentLimit() {}

    /** The decision without the comments that would be too many. */
    static Decision keep(Maintenance before, Decision decision, Instant at) {
        var said = new ArrayList<>(lately(decision.next(), at));
        var kept = new ArrayList<Effect>();
        var steps = before.phase() != decision.next().phase();
        for (var effect : decision.effects()) {
            var comment = effect instanceof Effect.Comment;
            if (!comment || said.size() < MOST || steps || neverDropped(effect)) {
                kept.add(effect);
                said.addAll(comment ? List.of(at) : List.of());
            }
        }
        return new Decision(remembered(decision, kept, said, at), kept);
    }

    private static Maintenance remembered(Decision decision, List<Effect> kept, List<Instant> said, Instant at) {
        var next = decision.next();
        var spoke = kept.stream().anyMatch(Effect.Comment.class::isInstance);
        var known = spoke ? next.withMemory(next.memory().withSaid(said)) : next;
        var dropped = kept.size() < decision.effects().size();
        return dropped && !known.timeline().since(at.minus(WHILE), TimelineEvent.LimitReached.class)
                ? known.tell(at, new TimelineEvent.LimitReached(MOST))
                : known;
    }

    private static List<Instant> lately(Maintenance maintenance, Instant at) {
        return maintenance.memory().lately().said().stream()
                .filter(time -> time.isAfter(at.minus(WHILE)))
                .toList();
    }

    private static boolean neverDropped(Effect effect) {
        return effect.topic().filter(Topic::neverDropped).isPresent();
    }
}
