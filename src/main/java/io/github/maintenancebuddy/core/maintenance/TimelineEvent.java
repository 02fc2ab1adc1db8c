package io.github.maintenancebuddy.core.maintenance;

import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.util.Optional;

/** What a timeline entry tells; one case for each thing that can happen to a maintenance. */
public sealed interface TimelineEvent {
    /** The issue became a maintenance. */
    record Opened() implements TimelineEvent {}

    record Scheduled(Span window) implements TimelineEvent {}

    record Rescheduled(Span from, Span to) implements TimelineEvent {}

    record Postponed(String why) implements TimelineEvent {}

    record LeadChanged(Person lead) implements TimelineEvent {}

    record BuddyAsked(Person buddy) implements TimelineEvent {}

    record BuddyAccepted() implements TimelineEvent {}

    record BuddyDeclined(Person buddy, String why) implements TimelineEvent {}

    /** The buddy did not answer in time. */
    record BuddyPassedOver(Person buddy) implements TimelineEvent {}

    /** Lead, buddy or who was asked has no triage access any more, and with it no role. */
    record RoleLost(Person person) implements TimelineEvent {}

    record Ticked(TaskRef ref) implements TimelineEvent {}

    record Unticked(TaskRef ref) implements TimelineEvent {}

    /** A tick that was taken back, since the person may not. */
    record TakenBack(TaskRef ref, String why) implements TimelineEvent {}

    record Skipped(TaskRef ref, String why) implements TimelineEvent {}

    record Added(TaskRef ref) implements TimelineEvent {}

    record Reworded(TaskRef ref) implements TimelineEvent {}

    record TaskAssigned(TaskRef ref, String login) implements TimelineEvent {}

    record Removed(TaskRef ref) implements TimelineEvent {}

    /** The workflow of a task was asked for; by nobody where it starts by itself. */
    record RunAsked(TaskRef ref) implements TimelineEvent {}

    record RunStarted(TaskRef ref, TaskRun.Receipt receipt) implements TimelineEvent {}

    record RunNotStarted(TaskRef ref, String why) implements TimelineEvent {}

    /** The workflow of a task has taken very long. */
    record RunOverdue(TaskRef ref) implements TimelineEvent {}

    /** The workflow of a task has come to its end. */
    record RunEnded(TaskRef ref, TaskRun.Receipt receipt, String conclusion) implements TimelineEvent {
        public boolean success() {
            return conclusion.equals("success");
        }
    }

    /** A notice went to the public. */
    record Told(NoticeKind kind, int number) implements TimelineEvent {}

    /** A public update was replaced; this was its text before. */
    record Corrected(int number, String before) implements TimelineEvent {}

    /**
     * The work began.
     *
     * @param anyway why a gate was overridden
     */
    record Started(Optional<String> anyway) implements TimelineEvent {}

    /** The notice check spoke against the window or the plan, to the team. */
    record Warned(String warning) implements TimelineEvent {}

    /** The work began although the notice check had warned of this. */
    record WarningIgnored(String warning) implements TimelineEvent {}

    record StartDelayed() implements TimelineEvent {}

    record Extended(Instant from, Instant to, String why) implements TimelineEvent {}

    record Verifying() implements TimelineEvent {}

    record BackToWork() implements TimelineEvent {}

    record EarlyWarning() implements TimelineEvent {}

    record DecisionAsked() implements TimelineEvent {}

    record Decided(boolean rollBack, String why) implements TimelineEvent {}

    record Overran() implements TimelineEvent {}

    /** Neither lead nor buddy was seen for an hour after the planned end, so everybody else was asked. */
    record EverybodyAsked() implements TimelineEvent {}

    record Noted(String text) implements TimelineEvent {}

    /**
     * The window closed.
     *
     * @param anyway why a gate was overridden
     */
    record Completed(Outcome outcome, Optional<String> anyway) implements TimelineEvent {}

    /** The lead alone has verified the work. */
    record NotVerifiedBySecondPerson() implements TimelineEvent {}

    record Cancelled(String why) implements TimelineEvent {}

    record Reopened() implements TimelineEvent {}

    /** The app has commented so often within an hour that it leaves the rest out (behaviour.md, Manners). */
    record LimitReached(int comments) implements TimelineEvent {}

    /** The issue, which was gone, is there again. */
    record FollowedAgain() implements TimelineEvent {}

    /** The issue was closed by hand while that is not possible, and was opened again. */
    record ClosedByHand() implements TimelineEvent {}

    /** The issue was closed again so soon that it stays closed, while the maintenance goes on. */
    record LeftClosed() implements TimelineEvent {}

    /** A person opened the issue that had stayed closed. */
    record OpenedByHand() implements TimelineEvent {}

    /** The label {@code maintenance} was taken off, and was put back. */
    record LabelTakenOff() implements TimelineEvent {}

    record PostMortemOpened(int number, String url) implements TimelineEvent {}

    /** A notice did not reach a channel, or perhaps did not. */
    record NotReached(String channel, NoticeKind kind, int number, Receipt.State how, String why)
            implements TimelineEvent {}

    /** The app could not do something on GitHub. */
    record NotDone(Undone what, String why) implements TimelineEvent {}

    /** Something that was to be said came too late, or something newer took its place. */
    record Dropped(String what, String why) implements TimelineEvent {}
}
