package io.github.maintenancebuddy.buddy;

import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.when.Times;

/** The sentences around lead and buddy. */
public final class BuddyWords {
    private BuddyWords() {}

    /** To somebody who was drawn or chosen. */
    public static String asked(Person person, Maintenance maintenance) {
        var when = maintenance
                .window()
                .map(window -> maintenance.running()
                        ? ", which is running now and planned to end on " + Times.moment(window.end(), window.zone())
                        : " on " + Times.moment(window.start(), window.zone()))
                .orElse("");
        return person.mention() + " will you be the buddy of this maintenance" + when
                + "? You check the steps, share the work and verify at the end. Tick `P2` or comment `/accept`; if you"
                + " cannot, comment `/decline`.";
    }

    /** To the lead, when nobody is left to ask. */
    public static String nobody(Maintenance maintenance) {
        return toLead(maintenance.crew())
                + " nobody is buddy yet and I have nobody left to ask. Choose somebody with `/buddy @login`, or do"
                + " without a second person with `/skip P2` and why.";
    }

    static String isLead(Person lead) {
        return lead.mention() + " leads this maintenance now.";
    }

    static String unknown(String login) {
        return "I do not find `" + login + "` with at least triage on this repository. Name somebody who has it.";
    }

    private static String toLead(Crew crew) {
        return crew.lead().orElse(crew.author()).mention();
    }
}
