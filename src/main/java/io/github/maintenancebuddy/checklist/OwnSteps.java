package io.github.maintenancebuddy.checklist;

import io.github.maintenancebuddy.maintenance.Checklist;
import io.github.maintenancebuddy.maintenance.Checklist.Step;
import io.github.maintenancebuddy.maintenance.Quoted;
import io.github.maintenancebuddy.maintenance.Ref;
import java.util.ArrayList;
import java.util.List;

/** The steps of a repository's own checklist as lines of a plan (product.md section 4). */
final class OwnSteps {
    private OwnSteps() {}

    /** They stand in the place of the built-in ones, or behind them. */
    static List<Line> lines(Checklist checklist, List<Line> builtIn) {
        var lines = new ArrayList<>(checklist.extendsBuiltIn() ? builtIn : List.<Line>of());
        checklist.steps().forEach(step -> lines.add(new Line(step.stage(), line(step), step.run())));
        return lines;
    }

    /** The marks may stand in the text, or apart from it. */
    private static String line(Step step) {
        var words = TaskLine.parse(step.text());
        var marked = new TaskLine(
                Quoted.inline(words.text()),
                step.owner().or(words::owner),
                step.estimate().or(words::estimate),
                step.secondPerson() || words.secondPerson(),
                step.optional() || words.optional());
        return TaskLine.render(marked.task(Ref.of(step.stage(), 1)));
    }
}
