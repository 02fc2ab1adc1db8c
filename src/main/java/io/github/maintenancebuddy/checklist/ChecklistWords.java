package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Crew;
import io.github.maintenancebuddy.maintenance.Quoted;

/** The words of the plan's own lines (product.md section 4). */
final class ChecklistWords {
    static final String CHECK = "checked by a second person";
    static final String ANNOUNCE = "Announce it: ticking this publishes the notice a minute later";
    static final String ANNOUNCED = "Announced";
    static final String ACCEPT = "The buddy accepts";
    static final String CLOSING_BEGINS = "<sub>Steer with comments";
    static final String CLOSING =
            CLOSING_BEGINS + ": `/extend 30m`, `/done C1`, `/help`. Lines added here become tasks.</sub>";

    private static final int LONGEST_WHY = 200;

    private ChecklistWords() {}

    static String accepts(Crew crew) {
        return crew.buddy()
                .person()
                .map(buddy -> buddy.mention() + " accepts being the buddy")
                .orElse(ACCEPT
                        + (crew.buddy().asked().isEmpty() ? " (nobody is asked yet)" : " (the first of those asked)"));
    }

    static String skipped(String text, String why) {
        return "~~" + text + "~~ · skipped: " + Quoted.inline(why, LONGEST_WHY);
    }

    static String voided(String text) {
        return "~~" + text + "~~ · no longer needed, since we roll back";
    }

    static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
