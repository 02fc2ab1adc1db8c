package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.List;
import java.util.stream.Collectors;

/** What we say to somebody whose tick cannot stay (behaviour.md, The plan). Each says why, and what to do instead. */
public final class TicksWords {
    public static final String MAY_NOT_ANNOUNCE =
            "`P1` publishes the notice, so it counts only from the lead, the buddy or"
                    + " somebody with write access. Please ask one of them.";
    static final String NO_DATE_TO_ANNOUNCE =
            "There is no window to announce yet. `P1` can be ticked once this maintenance is scheduled.";
    public static final String ANNOUNCED = "The notice is public, so `P1` stays ticked. To move the window write"
            + " `/reschedule START`, to call it off write `/cancel WHY`.";
    static final String ONLY_THE_BUDDY_DECLINES =
            "Only the buddy can untick `P2`. To choose somebody else write `/buddy @login` or `/buddy next`.";
    static final String OUTSIDER = "Changes to the plan count only from people with at least triage access here, so"
            + " yours were taken back. Please ask the lead to make them.";
    static final String OVER = "This maintenance is over: your change is recorded, and nothing follows from it.";

    private TicksWords() {}

    static String onlyTheBuddy(Crew crew) {
        var asked = crew.buddy().asked();
        if (!asked.isEmpty()) {
            return "Only those who are asked, "
                    + asked.stream().map(Person::login).collect(Collectors.joining(", "))
                    + ", can accept by ticking `P2`. To choose somebody else write `/buddy @login`.";
        }
        return crew.buddy()
                .person()
                .map(buddy -> "Only the buddy, " + buddy.login() + ", can accept by ticking `P2`."
                        + " To choose somebody else write `/buddy @login`.")
                .orElse("Nobody has been asked to be the buddy yet. Write `/buddy @login` or `/buddy next`.");
    }

    static String notRollingBack(TaskRef ref) {
        return "`" + ref + "` is done only when we roll back. To roll back write `/rollback WHY`.";
    }

    static String nothingToCheckYet(TaskRef ref) {
        return "`" + ref.task() + "` is not done yet, so there is nothing to check. Tick `" + ref.task()
                + "` first, then `" + ref + "`.";
    }

    static String onlyPeopleCheck(TaskRef ref) {
        return "`" + ref + "` is a check by a second person; an app or a workflow is none.";
    }

    static String leadIsNoSecondPerson(TaskRef ref) {
        return "`" + ref + "`: no person is known to have done `" + ref.task()
                + "`, so somebody who was never the lead checks it. Please ask the buddy, or write `/skip " + ref
                + " WHY`.";
    }

    static String samePerson(TaskRef ref) {
        return "`" + ref + "` is checked by another person than the one who ticked `" + ref.task()
                + "`. Please ask the buddy or somebody else, or write `/skip " + ref + " WHY`.";
    }

    static String staysInThePlan(TaskRef ref) {
        return "`" + ref + "` belongs to every plan, so its line is back. To leave it out write `/skip " + ref
                + " WHY`.";
    }

    static String lastOfItsStage(TaskRef ref) {
        return "`" + ref + "` is the last must-do task of " + ref.stage().title()
                + ", so its line is back. Reword it, add another one first, or write `/skip " + ref + " WHY`.";
    }

    /** One comment for all that was taken back in one edit, each reason once. */
    static String comment(Person by, List<String> reasons) {
        return reasons.stream().distinct().collect(Collectors.joining(" ", by.mention() + " ", ""));
    }
}
