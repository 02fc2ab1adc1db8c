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
import io.github.maintenancebuddy.core.maintenance.decision.Signal.Commented;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges the commands of a comment, each on the state that the one before left; a comment is one decision
 * (behaviour.md,
 * Commands).
 */
public final class CommandEvaluator {
    private final Commented comment;
    private final CommandIndex catalogue;
    private final Facts facts;
    private CommandContext situation;

    private CommandEvaluator(Maintenance maintenance, Commented comment, CommandIndex catalogue, Facts facts) {
        this.comment = comment;
        this.catalogue = catalogue;
        this.facts = facts;
        this.situation = new CommandContext(maintenance, comment.by(), facts.role(comment.by()));
    }

    /** What a comment decides: nothing at all, and no answer, where none of its lines is ours. */
    public static Decision of(Maintenance maintenance, Commented comment, List<Command> commands, Facts facts) {
        var catalogue = new CommandIndex(commands);
        var lines = lines(comment.by(), comment.body(), catalogue);
        if (lines.isEmpty()) {
            return Decision.of(maintenance);
        }
        var judgement = new CommandEvaluator(maintenance, comment, catalogue, facts);
        var judged = new ArrayList<CommandResult>();
        lines.forEach(line -> judged.add(judgement.judge(line)));
        return judgement.decision(judged);
    }

    /** What has to be found out before a comment can be judged. */
    public static Set<Question> questions(Maintenance maintenance, Commented comment, List<Command> commands) {
        var lines = lines(comment.by(), comment.body(), new CommandIndex(commands));
        return CommandQuestions.of(maintenance, comment.by(), comment.at(), lines);
    }

    /** Whether there is anything to answer in a comment. */
    public static boolean hasCommands(Commented comment, List<Command> commands) {
        return !lines(comment.by(), comment.body(), new CommandIndex(commands)).isEmpty();
    }

    /** Apps and workflows command nothing: their texts repeat what people and other apps have written. */
    static List<CommandLine> lines(Person by, String markdown, CommandIndex catalogue) {
        return by.human() ? CommandParser.read(markdown, catalogue.names()) : List.of();
    }

    private CommandResult judge(CommandLine line) {
        return switch (line) {
            case Near near -> new CommandResult(line, false, Verdict.unclear(RefusalWords.near(near)));
            case Given given -> judge(given, catalogue.find(given.name()).orElseThrow());
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
        if (!situation.allows(command)) {
            return Verdict.refused(RefusalWords.right(command, situation, catalogue));
        }
        if (!situation.isTimeFor(command)) {
            return Verdict.refused(RefusalWords.phase(command, situation, catalogue));
        }
        return command.deed()
                .apply(new Invocation(
                        situation.maintenance(),
                        situation.person(),
                        situation.role(),
                        comment.at(),
                        given.arguments(),
                        facts));
    }

    private Decision decision(List<CommandResult> lines) {
        var asker = new ReplyLimit(situation.person(), situation.role(), comment.at());
        var decision = Decision.of(
                situation.maintenance(), new Effect.React(comment.comment(), CommandResult.reaction(lines)));
        for (var line : lines) {
            for (var effect : line.effects()) {
                decision = line.question() ? asker.answer(decision, effect) : decision.and(effect);
            }
        }
        var reply = CommandReply.text(situation.person(), lines);
        return reply.isEmpty() ? decision : asker.answer(decision, Effect.comment(reply.get()));
    }
}
