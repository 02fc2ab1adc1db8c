package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Span;
import java.util.List;
import java.util.Optional;

/**
 * Another maintenance of the same owner that is scheduled or running, as far as the notice check needs it
 * (behaviour.md,
 * Announcing).
 *
 * @param issue GitHub's number of its issue
 * @param reference how readers of this maintenance's issue may be told of it; none where it is hidden from them
 * @param people its lead and buddy
 */
public record OtherMaintenance(
        IssueId issue, Optional<String> reference, Span window, List<String> services, List<Person> people) {
    public OtherMaintenance {
        services = List.copyOf(services);
        people = List.copyOf(people);
    }

    /** Another maintenance as the readers of this repository may know it. */
    public static OtherMaintenance of(Maintenance other, Span window, Repository reader) {
        return new OtherMaintenance(
                other.issue().id(),
                reference(other.issue(), reader),
                window,
                services(other, reader),
                other.crew().both());
    }

    /** In another repository {@code API} may be something else, unless its configuration names it. */
    private static List<String> services(Maintenance other, Repository reader) {
        var named = other.request().services();
        return other.issue().repository().id().equals(reader.id())
                ? named
                : other.rules().services().stream()
                        .map(Service::name)
                        .filter(name -> named.stream().anyMatch(name::equalsIgnoreCase))
                        .toList();
    }

    private static Optional<String> reference(IssueRef other, Repository reader) {
        if (other.repository().id().equals(reader.id())) {
            return Optional.of("#" + other.number());
        }
        return other.repository().hidden()
                ? Optional.empty()
                : Optional.of(other.repository().name() + "#" + other.number());
    }
}
