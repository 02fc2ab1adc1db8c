package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences around overrunning. */
final class OverrunWords {
    /** More than these would rather make each think that another one looks. */
    private static final int MOST = 10;

    private OverrunWords() {}

    static String asking(Maintenance maintenance, Window window, Instant now) {
        var over = Durations.between(window.end(), now);
        var since = over.isZero() ? "has come" : "passed " + Durations.write(over) + " ago";
        var open = Complete.open(maintenance);
        return maintenance.crew().mentions() + " **Overrun:** the planned end, "
                + TimeFormat.moment(window.end(), window.zone()) + ", " + since + " and the window is not closed."
                + (open.isEmpty() ? "" : " Open: " + TaskMentions.references(open) + ".")
                + " How long will it take? Comment `/extend 30m`, or `/complete` when it is done.";
    }

    /** To everybody who could look instead of lead and buddy; empty where there is nobody. */
    static String everybody(List<Person> others) {
        if (others.isEmpty()) {
            return "";
        }
        var mentions = others.stream().limit(MOST).map(Person::mention).collect(Collectors.joining(" "));
        return "\n\n" + mentions
                + " neither the lead nor the buddy has been seen here since the planned end. Can one of"
                + " you look after it? To take over, comment `/lead`.";
    }
}
