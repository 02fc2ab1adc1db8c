package io.github.maintenancebuddy.maintenance;

/** A fact that deciding needs and has not at hand; the engine finds it out before it decides. */
public sealed interface Question {
    /** Who is this login, and what may they do here? */
    record StandingOf(String login) implements Question {}

    /** What has the repository configured? */
    record Configured() implements Question {}

    /** Who could be the buddy? */
    record Candidates() implements Question {}

    /** What do earlier maintenances of the same kind or service as this request teach? */
    record Earlier(Request next) implements Question {}
}
