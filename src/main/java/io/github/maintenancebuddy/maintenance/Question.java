package io.github.maintenancebuddy.maintenance;

/** A fact that deciding needs and only GitHub knows; the engine finds it out before it decides. */
public sealed interface Question {
    /** Who is this login, and what may they do here? */
    record StandingOf(String login) implements Question {}

    /** What has the repository configured? */
    record Configured() implements Question {}

    /** Which other maintenances does the same owner plan? */
    record Neighbours() implements Question {}

    /** Who could be the buddy? */
    record Candidates() implements Question {}
}
