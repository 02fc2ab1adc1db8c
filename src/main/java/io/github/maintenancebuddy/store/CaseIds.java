package io.github.maintenancebuddy.store;

import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Signal;
import io.github.maintenancebuddy.maintenance.TaskState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Under which id each case of a sealed type is stored, whatever its class is called. An id never changes and is never
 * used for another case.
 */
record CaseIds(Class<?> type, List<NamedType> cases) {
    private static final CaseIds SIGNALS = of(
            Signal.class,
            new NamedType(Signal.Opened.class, "Opened"),
            new NamedType(Signal.Edited.class, "Edited"),
            new NamedType(Signal.Overwrote.class, "Overwrote"),
            new NamedType(Signal.Seen.class, "Seen"),
            new NamedType(Signal.Written.class, "Written"),
            new NamedType(Signal.Commented.class, "Commented"),
            new NamedType(Signal.Delayed.class, "Delayed"),
            new NamedType(Signal.CommentEdited.class, "CommentEdited"),
            new NamedType(Signal.Closed.class, "Closed"),
            new NamedType(Signal.Reopened.class, "Reopened"),
            new NamedType(Signal.Unlabeled.class, "Unlabeled"),
            new NamedType(Signal.Gone.class, "Gone"),
            new NamedType(Signal.Moved.class, "Moved"),
            new NamedType(Signal.MomentCame.class, "MomentCame"),
            new NamedType(Signal.GapsCommented.class, "GapsCommented"),
            new NamedType(Signal.PostMortemOpened.class, "PostMortemOpened"),
            new NamedType(Signal.PostMortemOver.class, "PostMortemOver"),
            new NamedType(Signal.Assigned.class, "Assigned"),
            new NamedType(Signal.RunStarted.class, "RunStarted"),
            new NamedType(Signal.RunNotStarted.class, "RunNotStarted"),
            new NamedType(Signal.RunEnded.class, "RunEnded"),
            new NamedType(Signal.Refused.class, "Refused"),
            new NamedType(Signal.Dropped.class, "Dropped"),
            new NamedType(Signal.Receipted.class, "Receipted"));

    private static final CaseIds EFFECTS = of(
            Effect.class,
            new NamedType(Effect.Comment.class, "Comment"),
            new NamedType(Effect.React.class, "React"),
            new NamedType(Effect.Tell.class, "Tell"),
            new NamedType(Effect.AskTeam.class, "AskTeam"),
            new NamedType(Effect.BringUpToDate.class, "BringUpToDate"),
            new NamedType(Effect.OpenPostMortem.class, "OpenPostMortem"),
            new NamedType(Effect.AddSubIssue.class, "AddSubIssue"),
            new NamedType(Effect.RemindOfActionItems.class, "RemindOfActionItems"),
            new NamedType(Effect.SilenceAlerts.class, "SilenceAlerts"),
            new NamedType(Effect.Dispatch.class, "Dispatch"),
            new NamedType(Effect.LookAtRun.class, "LookAtRun"));

    private static final CaseIds HAPPENINGS = of(
            Happening.class,
            new NamedType(Happening.Opened.class, "Opened"),
            new NamedType(Happening.Scheduled.class, "Scheduled"),
            new NamedType(Happening.Rescheduled.class, "Rescheduled"),
            new NamedType(Happening.Postponed.class, "Postponed"),
            new NamedType(Happening.LeadChanged.class, "LeadChanged"),
            new NamedType(Happening.BuddyAsked.class, "BuddyAsked"),
            new NamedType(Happening.BuddyAccepted.class, "BuddyAccepted"),
            new NamedType(Happening.BuddyDeclined.class, "BuddyDeclined"),
            new NamedType(Happening.BuddyPassedOver.class, "BuddyPassedOver"),
            new NamedType(Happening.Ticked.class, "Ticked"),
            new NamedType(Happening.Unticked.class, "Unticked"),
            new NamedType(Happening.TakenBack.class, "TakenBack"),
            new NamedType(Happening.Skipped.class, "Skipped"),
            new NamedType(Happening.Added.class, "Added"),
            new NamedType(Happening.Reworded.class, "Reworded"),
            new NamedType(Happening.TaskAssigned.class, "TaskAssigned"),
            new NamedType(Happening.Removed.class, "Removed"),
            new NamedType(Happening.RunAsked.class, "RunAsked"),
            new NamedType(Happening.RunStarted.class, "RunStarted"),
            new NamedType(Happening.RunNotStarted.class, "RunNotStarted"),
            new NamedType(Happening.RunOverdue.class, "RunOverdue"),
            new NamedType(Happening.RunEnded.class, "RunEnded"),
            new NamedType(Happening.Told.class, "Told"),
            new NamedType(Happening.Corrected.class, "Corrected"),
            new NamedType(Happening.Started.class, "Started"),
            new NamedType(Happening.WarningIgnored.class, "WarningIgnored"),
            new NamedType(Happening.StartDelayed.class, "StartDelayed"),
            new NamedType(Happening.Extended.class, "Extended"),
            new NamedType(Happening.Verifying.class, "Verifying"),
            new NamedType(Happening.BackToWork.class, "BackToWork"),
            new NamedType(Happening.EarlyWarning.class, "EarlyWarning"),
            new NamedType(Happening.DecisionAsked.class, "DecisionAsked"),
            new NamedType(Happening.Decided.class, "Decided"),
            new NamedType(Happening.Overran.class, "Overran"),
            new NamedType(Happening.EverybodyAsked.class, "EverybodyAsked"),
            new NamedType(Happening.Noted.class, "Noted"),
            new NamedType(Happening.Completed.class, "Completed"),
            new NamedType(Happening.NotVerifiedBySecondPerson.class, "NotVerifiedBySecondPerson"),
            new NamedType(Happening.Cancelled.class, "Cancelled"),
            new NamedType(Happening.Reopened.class, "Reopened"),
            new NamedType(Happening.LimitReached.class, "LimitReached"),
            new NamedType(Happening.FollowedAgain.class, "FollowedAgain"),
            new NamedType(Happening.ClosedByHand.class, "ClosedByHand"),
            new NamedType(Happening.LabelTakenOff.class, "LabelTakenOff"),
            new NamedType(Happening.PostMortemOpened.class, "PostMortemOpened"),
            new NamedType(Happening.NotReached.class, "NotReached"),
            new NamedType(Happening.NotDone.class, "NotDone"),
            new NamedType(Happening.Dropped.class, "Dropped"));

    private static final CaseIds TASK_STATES = of(
            TaskState.class,
            new NamedType(TaskState.Open.class, "Open"),
            new NamedType(TaskState.Done.class, "Done"),
            new NamedType(TaskState.Skipped.class, "Skipped"),
            new NamedType(TaskState.Voided.class, "Voided"),
            new NamedType(TaskState.Removed.class, "Removed"));

    static final List<CaseIds> ALL = List.of(SIGNALS, EFFECTS, HAPPENINGS, TASK_STATES);

    private static CaseIds of(Class<?> type, NamedType... cases) {
        return new CaseIds(type, List.of(cases));
    }

    /** The ids of a sealed type, or of the one that this is a case of; other types have none. */
    static Optional<CaseIds> find(Class<?> type) {
        return ALL.stream()
                .filter(ids -> Stream.concat(Stream.of(type), Arrays.stream(type.getInterfaces()))
                        .anyMatch(ids.type::equals))
                .findFirst();
    }

    String id(Class<?> wanted) {
        return cases.stream()
                .filter(each -> each.getType() == wanted)
                .map(NamedType::getName)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(wanted.getName() + " has no id in CaseIds"));
    }
}
