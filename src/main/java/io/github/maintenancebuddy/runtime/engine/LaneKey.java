package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;

/** Which messages are decided one after the other: those about one issue, one repository, or one installation. */
public sealed interface LaneKey {
    /** The lane of an issue, by GitHub's number of it. */
    record OfIssue(IssueId id) implements LaneKey {}

    /** Messages about a repository as a whole, by GitHub's number of it. */
    record OfRepository(RepositoryId id) implements LaneKey {}

    /** Messages about an installation as a whole, by GitHub's number of it. */
    record OfInstallation(InstallationId id) implements LaneKey {}

    /** The number that is stored; GitHub's own numbers are positive. */
    default long number() {
        return switch (this) {
            case OfIssue(var id) -> id.value();
            case OfRepository(var id) -> -2 * id.value();
            case OfInstallation(var id) -> -2 * id.value() - 1;
        };
    }

    /** The lane that is stored under this number; 0 was once the one lane of all messages about no single issue. */
    static LaneKey of(long number) {
        if (number > 0) {
            return new OfIssue(new IssueId(number));
        }
        return number % 2 == 0
                ? new OfRepository(new RepositoryId(-number / 2))
                : new OfInstallation(new InstallationId((-number - 1) / 2));
    }
}
