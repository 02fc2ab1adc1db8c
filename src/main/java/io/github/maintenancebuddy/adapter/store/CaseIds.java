package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
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
            TimelineEvent.class,
            new NamedType(TimelineEvent.Opened.class, "Opened"),
            new NamedType(TimelineEvent.Scheduled.class, "Scheduled"),
            new NamedType(TimelineEvent.Rescheduled.class, "Rescheduled"),
            new NamedType(TimelineEvent.Postponed.class, "Postponed"),
            new NamedType(TimelineEvent.LeadChanged.class, "LeadChanged"),
            new NamedType(TimelineEvent.BuddyAsked.class, "BuddyAsked"),
            new NamedType(TimelineEvent.BuddyAccepted.class, "BuddyAccepted"),
            new NamedType(TimelineEvent.BuddyDeclined.class, "BuddyDeclined"),
            new NamedType(TimelineEvent.BuddyPassedOver.class, "BuddyPassedOver"),
            new NamedType(TimelineEvent.RoleLost.class, "RoleLost"),
            new NamedType(TimelineEvent.Ticked.class, "Ticked"),
            new NamedType(TimelineEvent.Unticked.class, "Unticked"),
            new NamedType(TimelineEvent.TakenBack.class, "TakenBack"),
            new NamedType(TimelineEvent.Skipped.class, "Skipped"),
            new NamedType(TimelineEvent.Added.class, "Added"),
            new NamedType(TimelineEvent.Reworded.class, "Reworded"),
            new NamedType(TimelineEvent.TaskAssigned.class, "TaskAssigned"),
            new NamedType(TimelineEvent.Removed.class, "Removed"),
            new NamedType(TimelineEvent.RunAsked.class, "RunAsked"),
            new NamedType(TimelineEvent.RunStarted.class, "RunStarted"),
            new NamedType(TimelineEvent.RunNotStarted.class, "RunNotStarted"),
            new NamedType(TimelineEvent.RunOverdue.class, "RunOverdue"),
            new NamedType(TimelineEvent.RunEnded.class, "RunEnded"),
            new NamedType(TimelineEvent.Told.class, "Told"),
            new NamedType(TimelineEvent.Corrected.class, "Corrected"),
            new NamedType(TimelineEvent.Started.class, "Started"),
            new NamedType(TimelineEvent.Warned.class, "Warned"),
            new NamedType(TimelineEvent.WarningIgnored.class, "WarningIgnored"),
            new NamedType(TimelineEvent.StartDelayed.class, "StartDelayed"),
            new NamedType(TimelineEvent.Extended.class, "Extended"),
            new NamedType(TimelineEvent.Verifying.class, "Verifying"),
            new NamedType(TimelineEvent.BackToWork.class, "BackToWork"),
            new NamedType(TimelineEvent.EarlyWarning.class, "EarlyWarning"),
            new NamedType(TimelineEvent.DecisionAsked.class, "DecisionAsked"),
            new NamedType(TimelineEvent.Decided.class, "Decided"),
            new NamedType(TimelineEvent.Overran.class, "Overran"),
            new NamedType(TimelineEvent.EverybodyAsked.class, "EverybodyAsked"),
            new NamedType(TimelineEvent.Noted.class, "Noted"),
            new NamedType(TimelineEvent.Completed.class, "Completed"),
            new NamedType(TimelineEvent.NotVerifiedBySecondPerson.class, "NotVerifiedBySecondPerson"),
            new NamedType(TimelineEvent.Cancelled.class, "Cancelled"),
            new NamedType(TimelineEvent.Reopened.class, "Reopened"),
            new NamedType(TimelineEvent.LimitReached.class, "LimitReached"),
            new NamedType(TimelineEvent.FollowedAgain.class, "FollowedAgain"),
            new NamedType(TimelineEvent.ClosedByHand.class, "ClosedByHand"),
            new NamedType(TimelineEvent.LeftClosed.class, "LeftClosed"),
            new NamedType(TimelineEvent.OpenedByHand.class, "OpenedByHand"),
            new NamedType(TimelineEvent.LabelTakenOff.class, "LabelTakenOff"),
            new NamedType(TimelineEvent.PostMortemOpened.class, "PostMortemOpened"),
            new NamedType(TimelineEvent.NotReached.class, "NotReached"),
            new NamedType(TimelineEvent.NotDone.class, "NotDone"),
            new NamedType(TimelineEvent.Dropped.class, "Dropped"));

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
