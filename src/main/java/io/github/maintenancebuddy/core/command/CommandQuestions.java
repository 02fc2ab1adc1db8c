package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Question;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The facts that commands need: who gives them, whom they name, who could be drawn. */
final class CommandQuestions {
    /** What the repository's rules decide on, or show. */
    private static final Set<String> BY_THE_RULES = Set.of("preview", "announce", "reschedule", "buddy");

    private static final Set<String> NAMING_PEOPLE = Set.of("lead", "buddy", "assign");

    /** Who could be drawn is found out anew for these, since much may have changed since the opening. */
    private static final Set<String> DRAWING = Set.of("buddy", "decline");

    /** Letters, digits and single hyphens; an underscore in front of an enterprise's short code. A team is no login. */
    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@/.-])@([A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+(?:_[A-Za-z0-9]++)?+)(?![\\w/\\[-])");

    private static final int LONGEST_LOGIN = 39;

    /** Every one of them is a call to GitHub, and a comment can hold thousands of names. */
    private static final int MOST_LOGINS = 10;

    private CommandQuestions() {}

    static Set<Question> of(Maintenance maintenance, Person by, Instant at, List<CommandLine> lines) {
        var questions = new LinkedHashSet<Question>();
        if (lines.isEmpty()) {
            return questions;
        }
        questions.add(new Question.StandingOf(by.login()));
        lines.stream()
                .flatMap(CommandQuestions::named)
                .distinct()
                .limit(MOST_LOGINS)
                .map(Question.StandingOf::new)
                .forEach(questions::add);
        if (lines.stream().anyMatch(CommandQuestions::draws)) {
            questions.add(new Question.Candidates(maintenance.issue().id(), maintenance.rules(), at));
        }
        if (lines.stream().anyMatch(line -> line instanceof Given given && BY_THE_RULES.contains(given.name()))) {
            questions.add(new Question.Configured());
        }
        return questions;
    }

    private static Stream<String> named(CommandLine line) {
        if (!(line instanceof Given given) || !NAMING_PEOPLE.contains(given.name())) {
            return Stream.empty();
        }
        return MENTION.matcher(given.arguments())
                .results()
                .map(match -> match.group(1))
                .filter(login -> login.length() <= LONGEST_LOGIN);
    }

    private static boolean draws(CommandLine line) {
        return line instanceof Given given && DRAWING.contains(given.name());
    }
}
