package io.github.maintenancebuddy.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has had and still has to do, as lead or buddy of other maintenances.
 *
 * @param busy the windows that are not over
 * @param times how many there were in the last 90 days, or are planned
 * @param last the start of the latest of them
 */
public record Load(List<Span> busy, int times, Optional<Instant> last) {
    public static final Load NONE = new Load(List.of(), 0, Optional.empty());

    /** So far back work counts when the next is drawn (product.md section 8). */
    public static final Duration COUNTED = Duration.ofDays(90);

    public Load {
        busy = List.copyOf(busy);
    }

    /** The load of a person at a time, from all maintenances that may be theirs. */
    public static Load of(Person person, List<Maintenance> all, Instant at) {
        var theirs = all.stream()
                .filter(one -> !one.is(Phase.CANCELLED) && !one.is(Phase.DRAFT))
                .filter(one -> one.crew().both().contains(person))
                .toList();
        var busy = theirs.stream().filter(one -> !one.ended()).flatMap(Load::planned);
        var starts = theirs.stream()
                .flatMap(Load::planned)
                .map(Span::start)
                .filter(start -> !start.isBefore(at.minus(COUNTED)))
                .toList();
        return new Load(busy.toList(), starts.size(), starts.stream().max(Instant::compareTo));
    }

    private static java.util.stream.Stream<Span> planned(Maintenance maintenance) {
        return maintenance.window().map(Window::planned).stream();
    }
}
