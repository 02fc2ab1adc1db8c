package io.github.maintenancebuddy.core.maintenance.plan;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.Optional;

/** What became of a task, or of its check by a second person. */
public sealed interface TaskState {
    /** The state of a task that nobody has touched. */
    static TaskState open() {
        return new Open();
    }

    /** Still to be done. */
    record Open() implements TaskState {}

    /**
     * Ticked.
     *
     * @param by who ticked it; nobody while only the text shows the tick and no delivery has told whose it was
     */
    record Done(Optional<Person> by, Instant at) implements TaskState {}

    /**
     * Left out on purpose.
     *
     * @param by who wrote {@code /skip}; nobody where the repository's configuration leaves it out
     */
    record Skipped(Optional<Person> by, String why, Instant at) implements TaskState {}

    /** No longer wanted since the work is rolled back. */
    record Voided(Instant at) implements TaskState {}

    /** Its line was taken out of the plan. */
    record Removed(Instant at) implements TaskState {}

    default boolean isOpen() {
        return this instanceof Open;
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    default boolean isRemoved() {
        return this instanceof Removed;
    }

    /** Who ticked it, where that is known. */
    default Optional<Person> doneBy() {
        return this instanceof Done done ? done.by() : Optional.empty();
    }

    /** When it was ticked. */
    default Optional<Instant> doneAt() {
        return this instanceof Done done ? Optional.of(done.at()) : Optional.empty();
    }
}
