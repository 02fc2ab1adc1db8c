package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Workload;
import java.time.Instant;

/**
 * Why somebody was drawn. In a public repository it is told by how often somebody did this only, since sleep tells where
 * people are, and who was left out tells that they are away or on another issue (behaviour.md, Announcing).
 */
final class SelectionReasons {
    private SelectionReasons() {}

    static String of(Person person, Maintenance maintenance) {
        return maintenance
                .crew()
                .buddy()
                .drawnFrom()
                .find(person)
                .map(candidate -> BuddyWords.source(maintenance, candidate) + because(candidate, maintenance))
                .orElse("from the people with write access");
    }

    private static String because(Candidate drawn, Maintenance maintenance) {
        var behind = CandidateRanking.of(maintenance).stream().findFirst();
        return awake(drawn, maintenance)
                + behind.map(next -> compared(drawn.load(), next.load())).orElse("");
    }

    private static String awake(Candidate drawn, Maintenance maintenance) {
        if (!maintenance.issue().repository().hidden()) {
            return "";
        }
        return Objection.of(maintenance, drawn).contains(Objection.ASLEEP)
                ? ", although outside your waking hours, since nobody else can"
                : ", awake during the window";
    }

    private static String compared(Workload drawn, Workload next) {
        if (drawn.times() < next.times()) {
            return ", with the fewest maintenances in 90 days (" + drawn.times() + ")";
        }
        var earlier = drawn.last().orElse(Instant.MIN).isBefore(next.last().orElse(Instant.MIN));
        return drawn.times() == next.times() && earlier ? ", whose last maintenance is the longest ago" : "";
    }
}
