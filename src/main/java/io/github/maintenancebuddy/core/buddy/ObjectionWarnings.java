package io.github.maintenancebuddy.core.buddy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Candidate;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.ArrayList;
import java.util.Set;

/** What speaks against a buddy whom somebody has named; they are asked all the same (behaviour.md, The buddy). */
final class ObjectionWarnings {
    private ObjectionWarnings() {}

    /** Empty, or a blank and the sentences. */
    static String about(Person person, Maintenance maintenance) {
        var pool = maintenance.crew().buddy().drawnFrom();
        var known = pool.find(person);
        var words = known.map(candidate -> speaking(candidate, maintenance))
                .orElse(pool.roster() ? "`" + person.login() + "` is not on the roster." : "");
        return words.isEmpty() ? "" : " " + words;
    }

    private static String speaking(Candidate candidate, Maintenance maintenance) {
        var against = Objection.of(maintenance, candidate);
        against.remove(Objection.DECLINED);
        if (against.isEmpty()) {
            return "";
        }
        return maintenance.issue().repository().hidden() ? openly(candidate, against) : discreetly(candidate);
    }

    /** In public nobody reads where somebody is, whether they are away or what else they have to do. */
    private static String discreetly(Candidate candidate) {
        return "By what I know, `" + candidate.person().login()
                + "` may not be free then; `/buddy next` draws somebody else.";
    }

    private static String openly(Candidate candidate, Set<Objection> against) {
        var reasons = new ArrayList<String>();
        for (var rule : against) {
            switch (rule) {
                case AWAY -> reasons.add("is away then by the roster");
                case BUSY -> reasons.add("is on another maintenance at that time");
                case ASLEEP -> reasons.add("is outside their waking hours during the window");
                case UNASSIGNABLE -> reasons.add("cannot be assigned by GitHub");
                case NO_SECOND_PERSON, DECLINED -> {}
            }
        }
        return "`" + candidate.person().login() + "` " + String.join(" and ", reasons)
                + "; `/buddy next` draws somebody else.";
    }
}
