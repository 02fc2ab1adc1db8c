package io.github.maintenancebuddy.core.checklist.commands;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Plan;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.InlineCode;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.util.List;
import java.util.stream.Collectors;

/** What we answer to commands on tasks that cannot be obeyed (behaviour.md, Commands). */
final class TaskCommandWords {
    static final String NOT_BEGUN =
            "The work has not begun yet. To begin now, the lead or the buddy writes" + " `/start anyway` and why.";
    static final String ACCEPT = "Accepting is the buddy's own: they write `/accept`, or tick `P2`.";
    static final String DECLINE =
            "To step back as the buddy write `/decline WHY`; to choose another one, `/buddy @login`.";
    static final String ADD = "Say where and what: `/add verify Compare the row counts`."
            + " The stages are `prepare`, `carry-out`, `verify` and `roll-back`.";
    static final String ASSIGN = "Say which task and who: `/assign C1 @login`.";
    static final String NO_PLAN_YET =
            "There is no plan before it is scheduled. Until then write the task under `Extra tasks` in the text above.";
    static final String TOO_LONG =
            "A task is one line of at most 300 characters. Put the details into a comment and link it.";
    static final String OVER =
            "This maintenance is over. Within 2 hours of its end `/undo` of a Verify task goes back to"
                    + " verifying; anything else belongs on the timeline: `/note TEXT`.";

    private static final int MOST_REFS = 12;

    private TaskCommandWords() {}

    /** Which tasks the command could name. */
    static String which(String command, List<TaskRef> possible) {
        var example = possible.isEmpty() ? "C1" : possible.getFirst().toString();
        var others = possible.isEmpty()
                ? ""
                : " Possible are "
                        + codes(possible.stream().map(TaskRef::toString).toList()) + ".";
        return "Say which task: `/" + command + " " + example + "`." + others;
    }

    static String unknown(Maintenance maintenance, String word) {
        var ref = TaskRef.read(word);
        if (ref.isEmpty()) {
            return InlineCode.of(word) + " is no task. Tasks have references such as `C1`.";
        }
        var check =
                ref.get().check() && maintenance.plan().find(ref.get().task()).isPresent();
        if (check) {
            return "`" + ref.get().task() + "` asks for no second person, so there is no `" + ref.get() + "`.";
        }
        var stage = ref.get().stage();
        var near = maintenance.plan().in(stage).stream()
                .map(task -> task.ref().toString())
                .toList();
        return "There is no `" + ref.get() + "`. " + stage.title()
                + (near.isEmpty() ? " has no tasks." : " has " + codes(near) + ".");
    }

    static String refused(String command, List<String> reasons, List<String> possible) {
        var why = reasons.stream().distinct().collect(Collectors.joining(" "));
        return possible.isEmpty()
                ? why
                : why + " Nothing was changed; the rest alone is `/" + command + " " + String.join(" ", possible)
                        + "`.";
    }

    static String onlyNoted(Person by) {
        return by.mention() + " this is noted. The maintenance ended more than 2 hours ago and stays completed; more"
                + " work needs a new maintenance issue.";
    }

    static String already(TaskRef ref, String what) {
        return "`" + ref + "` is " + what + " already.";
    }

    static String isSkipped(TaskRef ref) {
        return "`" + ref + "` was skipped. To open it again write `/undo " + ref + "`.";
    }

    static String isVoid(TaskRef ref) {
        return "`" + ref + "` is no longer needed, since the work is rolled back.";
    }

    static String isDone(TaskRef ref) {
        return "`" + ref + "` is done, so there is nothing to skip. To open it again write `/undo " + ref + "`.";
    }

    static String why(TaskRef ref) {
        return "Say why, for the timeline: `/skip " + ref + " WHY`.";
    }

    static String nobody(String login) {
        return "GitHub knows nobody called " + InlineCode.of("@" + login)
                + " with at least triage access here. Check the spelling and write `/assign` again.";
    }

    static String yours(String login, TaskRef ref, Plan plan) {
        var text = plan.find(ref).map(Task::text).orElse("");
        return "@" + login + " `" + ref + "` is yours: " + QuotedText.inline(text);
    }

    private static String codes(List<String> refs) {
        var shown = refs.stream().limit(MOST_REFS).map(ref -> "`" + ref + "`").collect(Collectors.joining(", "));
        return refs.size() > MOST_REFS ? shown + " and others" : shown;
    }
}
