package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Counts what a person has to do in maintenances. */
public final class WorkloadCount {
    private WorkloadCount() {}

    /** The load of a person at a time, from all maintenances that may be theirs. */
    public static Workload of(Person person, List<Maintenance> all, Instant at) {
        var theirs = all.stream()
                .filter(one -> !one.is(Phase.CANCELLED) && !one.is(Phase.DRAFT))
                .filter(one -> one.crew().both().contains(person))
                .toList();
        var busy = theirs.stream().filter(one -> !one.ended()).flatMap(WorkloadCount::planned);
        var starts = theirs.stream()
                .flatMap(WorkloadCount::planned)
                .map(Span::start)
                .filter(start -> !start.isBefore(at.minus(Workload.COUNTED)))
                .toList();
        return new Workload(busy.toList(), starts.size(), starts.stream().max(Instant::compareTo));
    }

    private static Stream<Span> planned(Maintenance maintenance) {
        return maintenance.window().map(Window::planned).stream();
    }
}
