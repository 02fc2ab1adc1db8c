package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.command.CommandLine.Near;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.command.CommandPermission;
import io.github.maintenancebuddy.core.maintenance.command.Invocation;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges the commands of a comment, each on the state that the one before left; a comment is one decision (behaviour.md,
 * Commands).
 */
public final class CommandEvaluator {
    private final ParsedComment comment;
    private final CommandIndex catalogue;
    private final Facts facts;
    private CommandContext situation;

    private CommandEvaluator(Maintenance maintenance, ParsedComment comment, CommandIndex catalogue, Facts facts) {
        this.comment = comment;
        this.catalogue = catalogue;
        this.facts = facts;
        this.situation = new CommandContext(maintenance, comment.by(), facts.role(comment.by()));
    }

    /** What a comment decides: nothing at all, and no answer, where none of its lines is ours. */
    public static Decision of(Maintenance maintenance, ParsedComment comment, List<Command> commands, Facts facts) {
        if (comment.isEmpty()) {
            return Decision.of(maintenance);
        }
        var evaluator = new CommandEvaluator(maintenance, comment, new CommandIndex(commands), facts);
        var results = new ArrayList<CommandResult>();
        comment.lines().forEach(line -> results.add(evaluator.judge(line)));
        return evaluator.decision(results);
    }

    /** What has to be found out before a comment can be judged. */
    public static Set<Question> questions(Maintenance maintenance, ParsedComment comment, List<Command> commands) {
        return CommandQuestions.of(maintenance, comment, new CommandIndex(commands));
    }

    private CommandResult judge(CommandLine line) {
        return switch (line) {
            case Near near -> new CommandResult(line, false, Verdict.unclear(RefusalWords.near(near)));
            case Given given -> judge(given, catalogue.get(given.name()));
        };
    }

    private CommandResult judge(Given given, Command command) {
        var verdict = verdict(given, command);
        if (verdict instanceof Verdict.Obeyed obeyed) {
            situation = new CommandContext(obeyed.next(), situation.person(), situation.role());
        }
        return new CommandResult(given, command.who().contains(CommandPermission.ANYONE), verdict);
    }

    private Verdict verdict(Given given, Command command) {
        return situation
                .obstacle(command)
                .map(obstacle -> Verdict.refused(
                        switch (obstacle) {
                            case PERMISSION -> RefusalWords.permission(command, situation, catalogue);
                            case PHASE -> RefusalWords.phase(command, situation, catalogue);
                        }))
                .orElseGet(() -> invocation(given, command).handle());
    }

    private Invocation invocation(Given given, Command command) {
        var caller = new Invocation.Caller(situation.person(), situation.role(), comment.at());
        return new Invocation(command, situation.maintenance(), caller, given.arguments(), facts);
    }

    private Decision decision(List<CommandResult> lines) {
        var asker = new ReplyLimit(situation.person(), situation.role(), comment.at());
        var decision =
                Decision.of(situation.maintenance(), new Effect.React(comment.id(), CommandResult.reaction(lines)));
        for (var line : lines) {
            for (var effect : line.effects()) {
                decision = line.question() ? asker.answer(decision, effect) : decision.and(effect);
            }
        }
        var reply = CommandReply.text(situation.person(), lines);
        return reply.isEmpty() ? decision : asker.answer(decision, Effect.comment(reply.get()));
    }
}
