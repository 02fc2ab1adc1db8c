package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Right;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** For whom a command is, in words. */
final class Who {
    /** The order in which people think of them, the nearest first. */
    private static final List<Right> ORDER = List.of(
            Right.ANYONE, Right.LEAD, Right.BUDDY, Right.CREW_WITH_WRITE, Right.ASKED, Right.WRITE, Right.TRIAGE);

    private Who() {}

    /** As short as in a table: {@code lead, buddy, write}. */
    static String label(Set<Right> rights) {
        return String.join(", ", words(rights, Right::label));
    }

    /** As in a sentence: {@code the lead, the buddy and people with write access}. */
    static String people(Set<Right> rights) {
        return Code.series(words(rights, Who::people), "and");
    }

    private static String people(Right right) {
        return switch (right) {
            case ANYONE -> "everybody";
            case LEAD, BUDDY, ASKED -> "the " + right.label();
            case CREW_WITH_WRITE -> "the lead and the buddy, as far as they have write access";
            case WRITE, TRIAGE -> "people with " + right.label() + " access";
        };
    }

    private static List<String> words(Set<Right> rights, Function<Right, String> word) {
        return ORDER.stream().filter(rights::contains).map(word).toList();
    }
}
