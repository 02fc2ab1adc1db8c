package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The second person: who was drawn or named, since when they are asked, and who said no.
 *
 * @param candidates everybody who could be drawn, in the order in which they would be
 */
public record Buddy(
        Optional<Person> person,
        Optional<Instant> askedAt,
        boolean accepted,
        List<Person> declined,
        List<Person> candidates) {
    public static final Buddy NOBODY = new Buddy(Optional.empty(), Optional.empty(), false, List.of(), List.of());

    public Buddy {
        declined = List.copyOf(declined);
        candidates = List.copyOf(candidates);
    }

    public Buddy asked(Person next, Instant at) {
        return new Buddy(Optional.of(next), Optional.of(at), false, declined, candidates);
    }

    public Buddy withAccepted(boolean next) {
        return new Buddy(person, askedAt, next, declined, candidates);
    }

    public Buddy withCandidates(List<Person> next) {
        return new Buddy(person, askedAt, accepted, declined, next);
    }

    /** Nobody is buddy, and this person is not drawn again. */
    public Buddy withoutPerson(Person gone) {
        var next = Stream.concat(declined.stream(), Stream.of(gone)).distinct().toList();
        return new Buddy(Optional.empty(), Optional.empty(), false, next, candidates);
    }
}
