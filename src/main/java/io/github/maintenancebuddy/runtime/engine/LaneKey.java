package io.github.maintenancebuddy.runtime.engine;

/** Which messages are decided one after the other: those about one issue, one repository, or one installation. */
public sealed interface LaneKey {
    /** The lane of an issue, by GitHub's number of it. */
    record OfIssue(long id) implements LaneKey {}

    /** Messages about a repository as a whole, by GitHub's number of it. */
    record OfRepository(long id) implements LaneKey {}

    /** Messages about an installation as a whole, by GitHub's number of it. */
    record OfInstallation(long id) implements LaneKey {}

    /** The number that is stored; GitHub's own numbers are positive. */
    default long number() {
        return switch (this) {
            case OfIssue(var id) -> id;
            case OfRepository(var id) -> -2 * id;
            case OfInstallation(var id) -> -2 * id - 1;
        };
    }

    /** The lane that is stored under this number; 0 was once the one lane of all messages about no single issue. */
    static LaneKey of(long number) {
        if (number > 0) {
            return new OfIssue(number);
        }
        return number % 2 == 0 ? new OfRepository(-number / 2) : new OfInstallation((-number - 1) / 2);
    }
}
