package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Reaction;
import java.util.List;

/**
 * A line of a comment and what became of it.
 *
 * @param question whether it only asks: what anyone may give changes nothing, and its comments are answers
 */
record CommandResult(CommandLine line, boolean question, Verdict verdict) {
    boolean obeyed() {
        return verdict instanceof Verdict.Obeyed;
    }

    List<Effect> effects() {
        return verdict instanceof Verdict.Obeyed obeyed ? obeyed.effects() : List.of();
    }

    /**
     * The reaction to a whole comment: what was not allowed weighs more than what was not understood.
     *
     * @param left how many commands were too many in one comment
     */
    static Reaction reaction(List<CommandResult> lines, int left) {
        if (left > 0 || lines.stream().anyMatch(line -> line.verdict instanceof Verdict.Refused)) {
            return Reaction.NOT_ALLOWED;
        }
        return lines.stream().allMatch(CommandResult::obeyed) ? Reaction.OBEYED : Reaction.NOT_UNDERSTOOD;
    }
}
