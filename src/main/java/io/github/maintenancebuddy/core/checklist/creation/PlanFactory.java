package io.github.maintenancebuddy.core.checklist.creation;

import io.github.maintenancebuddy.core.checklist.line.ChecklistLine;
import io.github.maintenancebuddy.core.checklist.line.PlanWords;
import io.github.maintenancebuddy.core.checklist.line.TaskLine;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.RepositoryChecklist;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskWorkflow;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the first plan of a maintenance (behaviour.md, The plan). */
public final class PlanFactory {
    private static final Pattern BULLET =
            Pattern.compile("^\\h*(?:[-*+]|[0-9]{1,9}[.)])\\h+(?:\\[[ xX]]\\h+)?|^\\h*#+\\h+");

    private PlanFactory() {}

    /** A plan with the checklist of the kind of work: the repository's own, else the built-in one. */
    public static Plan make(Request request, List<RepositoryChecklist> own, List<ChecklistLine> extra) {
        var builtIn = BuiltInChecklists.of(request.kind());
        return own.stream()
                .filter(checklist -> checklist.kind() == request.kind())
                .findFirst()
                .map(checklist -> plan(request, RepositorySteps.of(checklist, builtIn), extra))
                .orElseGet(() -> plan(request, builtIn, extra));
    }

    private static Plan plan(Request request, Checklist checklist, List<ChecklistLine> extra) {
        return plan(request, checklist.lines(), extra)
                .withAfterRollBack(checklist.afterRollBack().stream()
                        .map(line -> task(line, TaskRef.of(Stage.VERIFY, 1)))
                        .toList());
    }

    /**
     * A plan: announcing and the buddy, the checklist, how the form says to roll back (in place of the checklist's way),
     * the form's extra tasks, and at least one Carry out and one Verify task.
     */
    public static Plan plan(Request request, List<ChecklistLine> checklist, List<ChecklistLine> extra) {
        var back = rollingBack(request);
        var quiet = request.impact().filter(Impact.NO_IMPACT::equals).isPresent();
        var plan = Plan.EMPTY.with(TaskLine.parse(PlanWords.ANNOUNCE).task(TaskRef.P1));
        plan = with(plan, new ChecklistLine(Stage.PREPARE, PlanWords.ACCEPT), quiet);
        for (var line : checklist) {
            if (line.stage() != Stage.ROLL_BACK || back.isEmpty()) {
                plan = with(plan, line, quiet);
            }
        }
        var people = new ArrayList<>(back);
        people.addAll(extra);
        for (var line : people) {
            plan = with(plan, line);
        }
        return complete(plan);
    }

    /** The plan with a person's line as its next task; none of the line's mentions or links take effect again. */
    public static Plan with(Plan plan, ChecklistLine line) {
        var words = TaskLine.parse(line.text());
        return plan.with(words.withText(QuotedText.inline(words.text())).task(plan.next(line.stage())));
    }

    /** With No impact the checklist's Prepare tasks are optional, all but announcing (behaviour.md, The window). */
    private static Plan with(Plan plan, ChecklistLine line, boolean quiet) {
        var task = task(line, plan.next(line.stage()));
        var optional = task.optional() || (quiet && line.stage() == Stage.PREPARE);
        return plan.with(task.withOptional(optional));
    }

    private static Task task(ChecklistLine line, TaskRef ref) {
        return TaskLine.parse(line.text()).task(ref).withScript(line.run().map(TaskWorkflow::never));
    }

    private static List<ChecklistLine> rollingBack(Request request) {
        return request.rollingBack().stream()
                .flatMap(String::lines)
                .map(line -> BULLET.matcher(line).replaceFirst("").strip())
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .map(line -> new ChecklistLine(Stage.ROLL_BACK, line))
                .toList();
    }

    private static Plan complete(Plan plan) {
        var next = plan;
        if (next.in(Stage.CARRY_OUT).isEmpty()) {
            next = with(next, new ChecklistLine(Stage.CARRY_OUT, "Carry out the work"));
        }
        if (next.in(Stage.VERIFY).isEmpty()) {
            next = with(next, new ChecklistLine(Stage.VERIFY, "Check that the services work as before"));
        }
        return next;
    }
}
