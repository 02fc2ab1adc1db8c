package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Need;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What must be found out for the commands of a comment: who gives them, and what each of them needs. */
final class CommandQuestions {
    /** Letters, digits and single hyphens; an underscore in front of an enterprise's short code. A team is no login. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@/.-])@([A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+(?:_[A-Za-z0-9]++)?+)(?![\\w/\\[-])");

    private static final int LONGEST_LOGIN = 39;

    /** Every one of them is a call to GitHub, and a comment can hold thousands of names. */
    private static final int MAX_LOGINS = 10;

    private CommandQuestions() {}

    static Set<Question> of(Maintenance maintenance, ParsedComment comment, CommandIndex catalogue) {
        var questions = new LinkedHashSet<Question>();
        if (comment.isEmpty()) {
            return questions;
        }
        questions.add(new Question.StandingOf(comment.by().login()));
        for (var need : Need.values()) {
            var needing = comment.commands().stream()
                    .filter(given -> catalogue.get(given.name()).needs().contains(need))
                    .toList();
            if (!needing.isEmpty()) {
                questions(need, needing, maintenance, comment).forEach(questions::add);
            }
        }
        return questions;
    }

    private static Stream<Question> questions(
            Need need, List<Given> needing, Maintenance maintenance, ParsedComment comment) {
        return switch (need) {
            case MENTIONED_PEOPLE ->
                needing.stream()
                        .flatMap(given -> mentioned(given.arguments()))
                        .distinct()
                        .limit(MAX_LOGINS)
                        .map(Question.StandingOf::new);
            case CANDIDATES ->
                Stream.of(new Question.Candidates(maintenance.issue().id(), maintenance.rules(), comment.at()));
            case CONFIGURATION -> Stream.of(new Question.Configured());
        };
    }

    private static Stream<String> mentioned(String arguments) {
        return MENTION.matcher(arguments)
                .results()
                .map(match -> match.group(1))
                .filter(login -> login.length() <= LONGEST_LOGIN);
    }
}
