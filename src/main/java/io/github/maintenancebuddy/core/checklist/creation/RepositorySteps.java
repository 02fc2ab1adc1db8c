package io.github.maintenancebuddy.core.checklist.creation;

import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist.Step;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a repository's own checklist as lines of a plan (behaviour.md, The plan). */
final class RepositorySteps {
    private RepositorySteps() {}

    /**
     * They stand in the place of the built-in ones, or behind them. A list that tells nothing of verifying after a roll
     * back leaves that to the built-in one.
     */
    static Checklist of(RepositoryChecklist own, Checklist builtIn) {
        var before = own.extendsBuiltIn() ? builtIn : new Checklist(List.of(), List.of());
        var after = own.verifyAfterRollBack().isEmpty() ? builtIn : before;
        return new Checklist(
                behind(before.lines(), own.steps()), behind(after.afterRollBack(), own.verifyAfterRollBack()));
    }

    private static List<ChecklistLine> behind(List<ChecklistLine> lines, List<Step> steps) {
        var own = steps.stream().map(step -> new ChecklistLine(step.stage(), line(step), step.run()));
        return Stream.concat(lines.stream(), own).toList();
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
