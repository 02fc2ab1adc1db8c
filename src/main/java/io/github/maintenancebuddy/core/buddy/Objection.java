package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import java.util.EnumSet;
import java.util.Set;

/** What speaks against somebody as the buddy of a maintenance (behaviour.md, The buddy). */
enum Objection {
    /** They lead or have led it, or are no person at all. */
    NO_SECOND_PERSON,
    DECLINED,
    UNASSIGNABLE,
    AWAY,
    BUSY,
    /** Not awake during the whole window, as far as their hours are known: they come last, the others are left out. */
    ASLEEP;

    static Set<Objection> of(Maintenance maintenance, Candidate candidate) {
        var found = EnumSet.noneOf(Objection.class);
        var crew = maintenance.crew();
        add(found, NO_SECOND_PERSON, !candidate.person().human() || crew.wasLead(candidate.person()));
        add(found, DECLINED, crew.buddy().declined().contains(candidate.person()));
        add(found, UNASSIGNABLE, !candidate.assignable());
        maintenance.window().ifPresent(window -> {
            add(found, AWAY, candidate.away(window.planned(), window.zone()));
            add(found, BUSY, candidate.busy(window.planned()));
            add(found, ASLEEP, crew.buddy().drawnFrom().roster() && !candidate.awake(window.planned(), window.zone()));
        });
        return found;
    }

    private static void add(Set<Objection> found, Objection rule, boolean holds) {
        if (holds) {
            found.add(rule);
        }
    }
}
