package io.github.maintenancebuddy.core.checklist.line;

import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.markdown.QuotedText;

/** The words of the plan's own lines (behaviour.md, The plan). */
public final class PlanWords {
    public static final String CHECK = "checked by a second person";
    public static final String ANNOUNCE = "Announce it: ticking this publishes the notice a minute later";
    public static final String ANNOUNCED = "Announced";
    public static final String ACCEPT = "The buddy accepts";
    public static final String CLOSING_BEGINS = "<sub>Steer with comments";
    public static final String CLOSING =
            CLOSING_BEGINS + ": `/extend 30m`, `/done C1`, `/help`. Lines added here become tasks.</sub>";

    private static final int LONGEST_WHY = 200;

    private PlanWords() {}

    public static String accepts(Crew crew) {
        return crew.buddy()
                .person()
                .map(buddy -> buddy.mention() + " accepts being the buddy")
                .orElse(ACCEPT
                        + (crew.buddy().asked().isEmpty() ? " (nobody is asked yet)" : " (the first of those asked)"));
    }

    public static String skipped(String text, String why) {
        return "~~" + text + "~~ · skipped: " + QuotedText.inline(why, LONGEST_WHY);
    }

    public static String voided(String text) {
        return "~~" + text + "~~ · no longer needed, since we roll back";
    }

    public static String times(int count) {
        return switch (count) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> count + " times";
        };
    }
}
