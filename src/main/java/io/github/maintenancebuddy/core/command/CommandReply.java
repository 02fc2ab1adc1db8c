package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one comment that answers whatever was not done (behaviour.md, Commands). */
final class CommandReply {
    /** Nobody reads more, and a comment must not become longer than GitHub takes. */
    private static final int MOST = 10;

    private CommandReply() {}

    /**
     * Nothing where everything was done.
     *
     * @param left how many commands were too many in one comment
     */
    static Optional<String> text(Person person, List<CommandResult> lines, int left) {
        var problems = lines.stream().flatMap(CommandReply::problem).distinct().toList();
        if (problems.isEmpty() && left == 0) {
            return Optional.empty();
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(person.mention() + " " + said(problems, left));
        if (!problems.isEmpty() && left > 0) {
            paragraphs.add(RefusalWords.left(left));
        }
        var done = lines.stream()
                .filter(CommandResult::obeyed)
                .map(judged -> CommandCode.of(judged.line()))
                .toList();
        if (!done.isEmpty()) {
            paragraphs.add("Done: " + CommandCode.series(few(done), "and") + ".");
        }
        return Optional.of(String.join("\n\n", paragraphs));
    }

    private static String said(List<String> problems, int left) {
        return switch (problems.size()) {
            case 0 -> RefusalWords.left(left);
            case 1 -> problems.getFirst();
            default -> "This was not done:\n\n" + listed(problems);
        };
    }

    private static Stream<String> problem(CommandResult judged) {
        var code = CommandCode.of(judged.line());
        return switch (judged.verdict()) {
            case Verdict.Obeyed _ -> Stream.empty();
            case Verdict.Refused(var why) -> Stream.of(code + " was not done. " + why);
            case Verdict.Unclear(var why) -> Stream.of(code + " was not understood. " + why);
        };
    }

    private static String listed(List<String> problems) {
        return String.join(
                "\n", few(problems).stream().map(problem -> "- " + problem).toList());
    }

    private static List<String> few(List<String> all) {
        if (all.size() <= MOST) {
            return all;
        }
        var few = new ArrayList<>(all.subList(0, MOST));
        few.add((all.size() - MOST) + " more");
        return few;
    }
}
