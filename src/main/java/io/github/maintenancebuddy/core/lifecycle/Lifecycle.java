package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.command.ParsedComment;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Moment;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The one place where a signal becomes a decision: pure, total, and the same for the same input. */
public final class Lifecycle {
    private Lifecycle() {}

    /** What must be known before an issue can become a maintenance. */
    public static Set<Question> questions(Signal.Opened opened, Facts facts) {
        return Opening.questions(opened, facts);
    }

    /** An issue becomes a maintenance. */
    public static Decision open(Signal.Opened opened, Facts facts) {
        var draft = Opening.open(opened, facts);
        var settled = draft.then(state -> AutoTransitions.settle(state, state, opened.at(), facts))
                .then(state -> ConfigurationUpdates.tell(state, facts));
        return settled.and(IssueProjection.first(settled.next()));
    }

    /** A maintenance gets a signal. */
    public static SignalDecision on(Maintenance maintenance, Signal signal) {
        return new SignalDecision(maintenance, signal);
    }

    /** Whether somebody may wait for an answer to this comment. */
    public static boolean hasCommands(Signal.Commented comment) {
        return !ParsedComment.of(comment, CommandCatalogue.ALL).isEmpty();
    }

    /** The earliest time at which something is to be done; it may have passed. */
    public static Optional<Instant> nextMoment(Maintenance maintenance) {
        return DueMoments.moments(maintenance).map(Moment::at).min(Instant::compareTo);
    }
}
