package io.github.maintenancebuddy.core.maintenance.people;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Everybody who could be drawn.
 *
 * @param roster whether they are those of the roster; else they are the people with write access
 * @param people in the order of the roster, else of their logins
 * @param unreadTeams the slugs of the roster's teams whose members GitHub did not tell
 */
public record Candidates(boolean roster, List<Candidate> people, List<String> unreadTeams) {
    public static final Candidates NONE = new Candidates(false, List.of(), List.of());

    public Candidates {
        people = List.copyOf(people);
        unreadTeams = List.copyOf(unreadTeams);
    }

    public Optional<Candidate> find(Person person) {
        return people.stream()
                .filter(candidate -> candidate.person().equals(person))
                .findFirst();
    }

    /** The same with something changed in each of them. */
    public Candidates each(UnaryOperator<Candidate> change) {
        return new Candidates(roster, people.stream().map(change).toList(), unreadTeams);
    }
}
