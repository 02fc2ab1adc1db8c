package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Effect.Reaction;
import io.github.maintenancebuddy.maintenance.Verdict;
import java.util.List;

/**
 * A line of a comment and what became of it.
 *
 * @param question whether it only asks: what anyone may give changes nothing, and its comments are answers
 */
record Judged(Line line, boolean question, Verdict verdict) {
    boolean obeyed() {
        return verdict instanceof Verdict.Obeyed;
    }

    List<Effect> effects() {
        return verdict instanceof Verdict.Obeyed obeyed ? obeyed.effects() : List.of();
    }

    /** The reaction to a whole comment: what was not allowed weighs more than what was not understood. */
    static Reaction reaction(List<Judged> lines) {
        if (lines.stream().anyMatch(line -> line.verdict instanceof Verdict.Refused)) {
            return Reaction.NOT_ALLOWED;
        }
        return lines.stream().allMatch(Judged::obeyed) ? Reaction.OBEYED : Reaction.NOT_UNDERSTOOD;
    }
}
