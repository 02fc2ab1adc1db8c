package io.github.maintenancebuddy.core.checklist.ticks;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.people.Role;
import io.github.maintenancebuddy.core.maintenance.plan.BodyLine;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who may tick what, the same for a tick in the text and for a command (behaviour.md, The plan). Each rule answers with
 * the sentence that says why not, or with nothing.
 */
public final class TickPermissions {
    private TickPermissions() {}

    /** Whether the person may announce: lead, buddy and write. */
    static boolean announces(Maintenance maintenance, Person person, Role role) {
        var crew = maintenance.crew();
        return role.atLeast(Role.WRITE) || (role.atLeast(Role.TRIAGE) && (crew.isLead(person) || crew.isBuddy(person)));
    }

    /** The author of an issue that others have taken over, without a right of their own. */
    static boolean isOutsider(Maintenance maintenance, Person person) {
        var crew = maintenance.crew();
        return !crew.authorBelongs() && crew.author().equals(person);
    }

    /**
     * Why a person may not tick this.
     *
     * @param seen what the text showed them: a task that is ticked there is ticked, even if we do not know by whom yet
     */
    public static Optional<String> ticking(
            Maintenance maintenance, TaskRef ref, Person by, Role role, List<BodyLine> seen) {
        if (ref.equals(TaskRef.P1)) {
            return announcing(maintenance, by, role);
        }
        if (ref.equals(TaskRef.P2)) {
            return maintenance.crew().buddy().asks(by) && by.human() && role.atLeast(Role.TRIAGE)
                    ? Optional.empty()
                    : Optional.of(TicksWords.onlyTheBuddy(maintenance.crew()));
        }
        if (ref.check()) {
            return checking(maintenance, ref, by, seen);
        }
        var waits = ref.stage() == Stage.ROLL_BACK && !maintenance.plan().rollingBack();
        return waits ? Optional.of(TicksWords.notRollingBack(ref)) : Optional.empty();
    }

    /** Carry out tasks are done once the work has begun, or so shortly before that doing one is the start. */
    public static boolean tooEarly(Maintenance maintenance, TaskRef ref, Instant at) {
        return ref.stage() == Stage.CARRY_OUT
                && (maintenance.is(Phase.DRAFT)
                        || (maintenance.is(Phase.SCHEDULED)
                                && maintenance
                                        .window()
                                        .filter(window -> window.near(at))
                                        .isEmpty()));
    }

    /** Why a person may not untick this. */
    public static Optional<String> unticking(Maintenance maintenance, TaskRef ref, Person by) {
        if (ref.equals(TaskRef.P1) && maintenance.publicity().announced()) {
            return Optional.of(TicksWords.ANNOUNCED);
        }
        var accepted =
                ref.equals(TaskRef.P2) && PlanOperations.state(maintenance, ref).isDone();
        return accepted && !maintenance.crew().isBuddy(by)
                ? Optional.of(TicksWords.ONLY_THE_BUDDY_DECLINES)
                : Optional.empty();
    }

    /** Why this line cannot be taken out of the plan; a check belongs to its task and comes back without a word. */
    static Optional<String> removing(Maintenance maintenance, TaskRef ref) {
        if (ref.equals(TaskRef.P1) || ref.equals(TaskRef.P2)) {
            return Optional.of(TicksWords.staysInThePlan(ref));
        }
        var needed = ref.stage() == Stage.CARRY_OUT || ref.stage() == Stage.VERIFY;
        var others = maintenance.plan().in(ref.stage()).stream()
                .filter(task -> !task.ref().equals(ref) && mustDo(task))
                .findFirst();
        return needed && others.isEmpty() ? Optional.of(TicksWords.lastOfItsStage(ref)) : Optional.empty();
    }

    private static boolean mustDo(Task task) {
        return !task.optional() && !(task.state() instanceof TaskState.Voided);
    }

    private static Optional<String> announcing(Maintenance maintenance, Person by, Role role) {
        if (!announces(maintenance, by, role)) {
            return Optional.of(TicksWords.MAY_NOT_ANNOUNCE);
        }
        return maintenance.is(Phase.DRAFT) ? Optional.of(TicksWords.NO_DATE_TO_ANNOUNCE) : Optional.empty();
    }

    private static Optional<String> checking(Maintenance maintenance, TaskRef ref, Person by, List<BodyLine> seen) {
        var task = PlanOperations.state(maintenance, ref.task());
        var shown = BodyLine.find(seen, ref.task()).filter(BodyLine::ticked).isPresent();
        if (!task.isDone() && !shown) {
            return Optional.of(TicksWords.nothingToCheckYet(ref));
        }
        if (!by.human()) {
            return Optional.of(TicksWords.onlyPeopleCheck(ref));
        }
        if (maintenance.crew().wasLead(by)
                && task.doneBy().filter(Person::human).isEmpty()) {
            return Optional.of(TicksWords.leadIsNoSecondPerson(ref));
        }
        return task.doneBy().filter(by::equals).isPresent()
                ? Optional.of(TicksWords.samePerson(ref))
                : Optional.empty();
    }
}
