package io.github.maintenancebuddy.core.checklist.creation;

import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Step;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.ArrayList;
import java.util.List;

/** The steps of a repository's own checklist as lines of a plan (behaviour.md, The plan). */
final class RepositorySteps {
    private RepositorySteps() {}

    /** They stand in the place of the built-in ones, or behind them. */
    static List<ChecklistLine> lines(RepositoryChecklist checklist, List<ChecklistLine> builtIn) {
        var lines = new ArrayList<>(checklist.extendsBuiltIn() ? builtIn : List.<ChecklistLine>of());
        checklist.steps().forEach(step -> lines.add(new ChecklistLine(step.stage(), line(step), step.run())));
        return lines;
    }

    /** The marks may stand in the text, or apart from it. */
    private static String line(Step step) {
        var words = TaskLine.parse(step.text());
        var marked = new TaskLine(
                QuotedText.inline(words.text()),
                step.owner().or(words::owner),
                step.estimate().or(words::estimate),
                step.secondPerson() || words.secondPerson(),
                step.optional() || words.optional());
        return TaskLine.render(marked.task(TaskRef.of(step.stage(), 1)));
    }
}
