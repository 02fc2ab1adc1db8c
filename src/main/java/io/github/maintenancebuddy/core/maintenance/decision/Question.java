package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Request;
import java.time.Instant;

/** A fact that deciding needs and has not at hand; the engine finds it out before it decides. */
public sealed interface Question {
    /** Who is this login, and what may they do here? */
    record StandingOf(String login) implements Question {}

    /** What has the repository configured? */
    record Configured() implements Question {}

    /** Which other maintenances does the same owner plan? */
    record Neighbours() implements Question {}

    /**
     * Who could be the buddy?
     *
     * @param issue the maintenance in question, which is no reason to be busy
     */
    record Candidates(IssueId issue, MaintenanceRules rules, Instant at) implements Question {}

    /** May this login be assigned to the issue? GitHub does not say so when it leaves somebody out. */
    record Assignable(IssueRef issue, String login) implements Question {}
    /** What do earlier maintenances of the same kind or service as this request teach? */
    record Earlier(Request next) implements Question {}
}
