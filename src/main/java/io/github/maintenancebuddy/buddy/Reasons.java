package io.github.maintenancebuddy.buddy;

import io.github.maintenancebuddy.maintenance.Candidate;
import io.github.maintenancebuddy.maintenance.Load;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import java.time.Instant;

/**
 * Why somebody was drawn. In a public repository it is told by how often somebody did this only, since sleep tells where
 * people are, and who was left out tells that they are away or on another issue (product.md section 7).
 */
final class Reasons {
    private Reasons() {}

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
        var behind = Ranking.of(maintenance).stream().findFirst();
        return awake(drawn, maintenance)
                + behind.map(next -> compared(drawn.load(), next.load())).orElse("");
    }

    private static String awake(Candidate drawn, Maintenance maintenance) {
        if (!maintenance.issue().repository().hidden()) {
            return "";
        }
        return Against.of(maintenance, drawn).contains(Against.ASLEEP)
                ? ", although outside your waking hours, since nobody else can"
                : ", awake during the window";
    }

    private static String compared(Load drawn, Load next) {
        if (drawn.times() < next.times()) {
            return ", with the fewest maintenances in 90 days (" + drawn.times() + ")";
        }
        var earlier = drawn.last().orElse(Instant.MIN).isBefore(next.last().orElse(Instant.MIN));
        return drawn.times() == next.times() && earlier ? ", whose last maintenance is the longest ago" : "";
    }
}
