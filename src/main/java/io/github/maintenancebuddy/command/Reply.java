package io.github.maintenancebuddy.command;

import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The one comment that answers whatever was not done (product.md section 5). */
final class Reply {
    /** Nobody reads more, and a comment must not become longer than GitHub takes. */
    private static final int MOST = 10;

    private Reply() {}

    /** Nothing where everything was done. */
    static Optional<String> text(Person person, List<Judged> lines) {
        var problems = lines.stream().flatMap(Reply::problem).toList();
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        var text = problems.size() == 1
                ? person.mention() + " " + problems.getFirst()
                : person.mention() + " This was not done:\n\n" + listed(problems);
        var done = lines.stream()
                .filter(Judged::obeyed)
                .map(judged -> Code.of(judged.line()))
                .toList();
        return Optional.of(done.isEmpty() ? text : text + "\n\nDone: " + Code.series(few(done), "and") + ".");
    }

    private static Stream<String> problem(Judged judged) {
        var code = Code.of(judged.line());
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
