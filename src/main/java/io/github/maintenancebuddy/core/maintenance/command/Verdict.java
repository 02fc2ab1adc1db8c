package io.github.maintenancebuddy.core.maintenance.command;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import java.util.List;

/** What became of a command. */
public sealed interface Verdict {
    /** Done. */
    record Obeyed(Maintenance next, List<Effect> effects) implements Verdict {}

    /** Understood but not allowed now; the sentence says why not and what to write instead. */
    record Refused(String why) implements Verdict {}

    /** Not understood; the sentence says how to write it. */
    record Unclear(String why) implements Verdict {}

    static Verdict obeyed(Maintenance next, Effect... effects) {
        return new Obeyed(next, List.of(effects));
    }

    static Verdict obeyed(Decision decision) {
        return new Obeyed(decision.next(), decision.effects());
    }

    static Verdict refused(String why) {
        return new Refused(why);
    }

    static Verdict unclear(String why) {
        return new Unclear(why);
    }
}
