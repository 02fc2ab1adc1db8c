package io.github.maintenancebuddy.core.maintenance.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The second person: who was drawn or named, since when they are asked, and who said no.
 *
 * @param named whether a person has named them, rather than that they were drawn
 * @param asked several who are asked at once, while none of them has accepted
 * @param declined whoever is not drawn again: who said no, did not answer, or cannot be it
 * @param drawnFrom everybody who could be drawn, as last known
 */
public record Buddy(
        Optional<Person> person,
        boolean named,
        Optional<Instant> askedAt,
        boolean accepted,
        List<Person> asked,
        List<Person> declined,
        Candidates drawnFrom) {
    public static final Buddy NOBODY =
            new Buddy(Optional.empty(), false, Optional.empty(), false, List.of(), List.of(), Candidates.NONE);

    public Buddy {
        asked = List.copyOf(asked);
        declined = List.copyOf(declined);
    }

    /** Whether accepting is this person's to do. */
    public boolean asks(Person other) {
        return person.filter(other::equals).isPresent() || asked.contains(other);
    }

    public Buddy ask(Person next, boolean byName, Instant at) {
        return new Buddy(Optional.of(next), byName, Optional.of(at), false, List.of(), declined, drawnFrom);
    }

    /** The same person is asked once more. */
    public Buddy askAgain(Instant at) {
        return new Buddy(person, named, Optional.of(at), false, asked, declined, drawnFrom);
    }

    /** All of these are asked at once, and the first who accepts is the buddy. */
    public Buddy askAll(List<Person> all, Instant at) {
        return new Buddy(Optional.empty(), false, Optional.of(at), false, all, declined, drawnFrom);
    }

    public Buddy accept(Person by) {
        return new Buddy(Optional.of(by), named, askedAt, true, List.of(), declined, drawnFrom);
    }

    public Buddy withDrawnFrom(Candidates next) {
        return new Buddy(person, named, askedAt, accepted, asked, declined, next);
    }

    /** This person is neither buddy nor asked, and is not drawn again. */
    public Buddy withoutPerson(Person gone) {
        var next = Stream.concat(declined.stream(), Stream.of(gone)).distinct().toList();
        var left = asked.stream().filter(one -> !one.equals(gone)).toList();
        return person.filter(one -> !one.equals(gone)).isPresent() || !left.isEmpty()
                ? new Buddy(person, named, askedAt, accepted, left, next, drawnFrom)
                : new Buddy(Optional.empty(), false, Optional.empty(), false, List.of(), next, drawnFrom);
    }
}
