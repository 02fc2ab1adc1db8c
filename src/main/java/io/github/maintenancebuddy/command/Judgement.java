package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.command.Line.Given;
import io.github.maintenancebuddy.command.Line.Near;
import io.github.maintenancebuddy.maintenance.Command;
import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Facts;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Order;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Question;
import io.github.maintenancebuddy.maintenance.Right;
import io.github.maintenancebuddy.maintenance.Signal.Commented;
import io.github.maintenancebuddy.maintenance.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Judges the commands of a comment, each on the state that the one before left; a comment is one decision (product.md
 * section 5).
 */
public final class Judgement {
    private final Commented comment;
    private final Catalogue catalogue;
    private final Facts facts;
    private Situation situation;

    private Judgement(Maintenance maintenance, Commented comment, Catalogue catalogue, Facts facts) {
        this.comment = comment;
        this.catalogue = catalogue;
        this.facts = facts;
        this.situation = new Situation(maintenance, comment.by(), facts.role(comment.by()));
    }

    /** What a comment decides: nothing at all, and no answer, where none of its lines is ours. */
    public static Decision of(Maintenance maintenance, Commented comment, List<Command> commands, Facts facts) {
        var catalogue = new Catalogue(commands);
        var lines = lines(comment.by(), comment.body(), catalogue);
        if (lines.isEmpty()) {
            return Decision.of(maintenance);
        }
        var judgement = new Judgement(maintenance, comment, catalogue, facts);
        var judged = new ArrayList<Judged>();
        lines.forEach(line -> judged.add(judgement.judge(line)));
        return judgement.decision(judged);
    }

    /** What has to be found out before a comment can be judged. */
    public static Set<Question> questions(Maintenance maintenance, Commented comment, List<Command> commands) {
        var lines = lines(comment.by(), comment.body(), new Catalogue(commands));
        return Questions.of(maintenance, comment.by(), comment.at(), lines);
    }

    /** Apps and workflows command nothing: their texts repeat what people and other apps have written. */
    static List<Line> lines(Person by, String markdown, Catalogue catalogue) {
        return by.human() ? Comment.read(markdown, catalogue.names()) : List.of();
    }

    private Judged judge(Line line) {
        return switch (line) {
            case Near near -> new Judged(line, false, Verdict.unclear(Refusal.near(near)));
            case Given given -> judge(given, catalogue.find(given.name()).orElseThrow());
        };
    }

    private Judged judge(Given given, Command command) {
        var verdict = verdict(given, command);
        if (verdict instanceof Verdict.Obeyed obeyed) {
            situation = new Situation(obeyed.next(), situation.person(), situation.role());
        }
        return new Judged(given, command.who().contains(Right.ANYONE), verdict);
    }

    private Verdict verdict(Given given, Command command) {
        if (!situation.allows(command)) {
            return Verdict.refused(Refusal.right(command, situation, catalogue));
        }
        if (!situation.isTimeFor(command)) {
            return Verdict.refused(Refusal.phase(command, situation, catalogue));
        }
        return command.deed()
                .apply(new Order(
                        situation.maintenance(),
                        situation.person(),
                        situation.role(),
                        comment.at(),
                        given.arguments(),
                        facts));
    }

    private Decision decision(List<Judged> lines) {
        var asker = new Asker(situation.person(), situation.role(), comment.at());
        var decision =
                Decision.of(situation.maintenance(), new Effect.React(comment.comment(), Judged.reaction(lines)));
        for (var line : lines) {
            for (var effect : line.effects()) {
                decision = line.question() ? asker.answer(decision, effect) : decision.and(effect);
            }
        }
        var reply = Reply.text(situation.person(), lines);
        return reply.isEmpty() ? decision : asker.answer(decision, Effect.comment(reply.get()));
    }
}
