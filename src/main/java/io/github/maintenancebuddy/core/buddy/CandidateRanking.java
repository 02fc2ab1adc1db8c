package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may be drawn, and in which order (behaviour.md, The buddy). */
final class CandidateRanking {
    private CandidateRanking() {}

    /** The next one first. Who is the buddy already is not drawn again. */
    static List<Candidate> of(Maintenance maintenance) {
        return of(maintenance, EnumSet.noneOf(Objection.class)).stream()
                .filter(candidate -> !maintenance.crew().isBuddy(candidate.person()))
                .toList();
    }

    /** The same with those who did not answer, but not with those who said no. */
    static List<Candidate> whoMayBeAskedAgain(Maintenance maintenance, Collection<Person> silent) {
        return of(maintenance, EnumSet.of(Objection.DECLINED)).stream()
                .filter(candidate -> silent.contains(candidate.person())
                        || !maintenance.crew().buddy().declined().contains(candidate.person()))
                .toList();
    }

    private static List<Candidate> of(Maintenance maintenance, Set<Objection> passed) {
        var eligible = maintenance.crew().buddy().drawnFrom().people().stream()
                .filter(candidate -> eligible(maintenance, candidate, passed))
                .sorted(order(maintenance))
                .toList();
        var active = eligible.stream().filter(Candidate::active).toList();
        return active.isEmpty() ? eligible : active;
    }

    private static boolean eligible(Maintenance maintenance, Candidate candidate, Set<Objection> passed) {
        return Stream.of(Objection.of(maintenance, candidate))
                .flatMap(Set::stream)
                .allMatch(rule -> rule == Objection.ASLEEP || passed.contains(rule));
    }

    /** What is equal in all of this stays in the order in which the people are listed. */
    static Comparator<Candidate> order(Maintenance maintenance) {
        return Comparator.comparing((Candidate candidate) ->
                        Objection.of(maintenance, candidate).contains(Objection.ASLEEP))
                .thenComparing(candidate -> candidate.load().times())
                .thenComparing(candidate -> candidate.load().last().orElse(Instant.MIN));
    }
}
