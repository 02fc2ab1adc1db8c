package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What is now true, and what the world should see, in order. */
public record Decision(Maintenance next, List<Effect> effects) {
    public Decision {
        effects = List.copyOf(effects);
    }

    public static Decision of(Maintenance next, Effect... effects) {
        return new Decision(next, List.of(effects));
    }

    /** The same with one more effect. */
    public Decision and(Effect effect) {
        return and(List.of(effect));
    }

    /** The same with more effects. */
    public Decision and(List<Effect> more) {
        var all = new ArrayList<>(effects);
        all.addAll(more);
        return new Decision(next, all);
    }

    /** The same with the state changed. */
    public Decision change(UnaryOperator<Maintenance> change) {
        return new Decision(change.apply(next), effects);
    }

    /** What a further step makes of the state, with the effects of both. */
    public Decision then(java.util.function.Function<Maintenance, Decision> step) {
        var more = step.apply(next);
        return new Decision(more.next, and(more.effects).effects);
    }
}
