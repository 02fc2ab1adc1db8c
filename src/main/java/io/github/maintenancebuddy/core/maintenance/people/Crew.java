package io.github.maintenancebuddy.core.maintenance.people;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who works on a maintenance.
 *
 * @param author who opened the issue
 * @param authorBelongs whether the author has at least triage; the ticks of one who has not count for nothing
 * @param formerLeads everybody who ever was lead: none of them is ever a second person
 * @param seen when the people were last seen here, by their number
 */
public record Crew(
        Person author,
        boolean authorBelongs,
        Optional<Person> lead,
        List<Person> formerLeads,
        Buddy buddy,
        Map<Long, Instant> seen) {
    public Crew {
        formerLeads = List.copyOf(formerLeads);
        seen = Map.copyOf(seen);
    }

    public static Crew of(Person author, boolean authorBelongs) {
        return new Crew(author, authorBelongs, Optional.empty(), List.of(), Buddy.NOBODY, Map.of());
    }

    public boolean isLead(Person person) {
        return lead.filter(person::equals).isPresent();
    }

    public boolean isBuddy(Person person) {
        return buddy.person().filter(person::equals).isPresent();
    }

    /** Whether somebody is, or ever was, the lead. */
    public boolean wasLead(Person person) {
        return isLead(person) || formerLeads.contains(person);
    }

    /** Lead and buddy, as far as there are any. */
    public List<Person> both() {
        return Stream.of(lead, buddy.person())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Lead and buddy mentioned, for the beginning of a sentence to both: {@code @ann @bob}. */
    public String mentions() {
        return String.join(" ", both().stream().map(Person::mention).toList());
    }

    /** The same with those who are asked to be the buddy. */
    public String mentionsWithAsked() {
        return Stream.concat(both().stream(), buddy.asked().stream())
                .distinct()
                .map(Person::mention)
                .collect(Collectors.joining(" "));
    }

    /** Whether lead or buddy was seen at this time or later. */
    public boolean seenSince(Instant time) {
        return both().stream().map(person -> seen.get(person.id())).anyMatch(at -> at != null && !at.isBefore(time));
    }

    public Crew withSeen(Person person, Instant at) {
        var next = new HashMap<>(seen);
        next.merge(person.id(), at, (a, b) -> a.isAfter(b) ? a : b);
        return new Crew(author, authorBelongs, lead, formerLeads, buddy, next);
    }

    public Crew withLead(Person next) {
        var former = Stream.concat(formerLeads.stream(), lead.stream())
                .filter(person -> !person.equals(next))
                .distinct()
                .toList();
        return new Crew(author, authorBelongs, Optional.of(next), former, buddy, seen);
    }

    public Crew withBuddy(Buddy next) {
        return new Crew(author, authorBelongs, lead, formerLeads, next, seen);
    }
}
