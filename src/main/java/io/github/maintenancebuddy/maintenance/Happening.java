package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.Optional;

/** What a timeline entry tells; one case for each thing that can happen to a maintenance. */
public sealed interface Happening {
    /** The issue became a maintenance. */
    record Opened() implements Happening {}

    record Scheduled(Span window) implements Happening {}

    record Rescheduled(Span from, Span to) implements Happening {}

    record Postponed(String why) implements Happening {}

    record LeadChanged(Person lead) implements Happening {}

    record BuddyAsked(Person buddy) implements Happening {}

    record BuddyAccepted() implements Happening {}

    record BuddyDeclined(Person buddy, String why) implements Happening {}

    /** The buddy did not answer in time. */
    record BuddyPassedOver(Person buddy) implements Happening {}

    record Ticked(Ref ref) implements Happening {}

    record Unticked(Ref ref) implements Happening {}

    /** A tick that was taken back, since the person may not. */
    record TakenBack(Ref ref, String why) implements Happening {}

    record Skipped(Ref ref, String why) implements Happening {}

    record Added(Ref ref) implements Happening {}

    record Reworded(Ref ref) implements Happening {}

    record TaskAssigned(Ref ref, String login) implements Happening {}

    record Removed(Ref ref) implements Happening {}

    /** A notice went to the public. */
    record Told(NoticeKind kind, int number) implements Happening {}

    /** A public update was replaced; this was its text before. */
    record Corrected(int number, String before) implements Happening {}

    /**
     * The work began.
     *
     * @param anyway why a gate was overridden
     */
    record Started(Optional<String> anyway) implements Happening {}

    /** The work began although the notice check had warned of this. */
    record WarningIgnored(String warning) implements Happening {}

    record StartDelayed() implements Happening {}

    record Extended(Instant from, Instant to, String why) implements Happening {}

    record Verifying() implements Happening {}

    record BackToWork() implements Happening {}

    record EarlyWarning() implements Happening {}

    record DecisionAsked() implements Happening {}

    record Decided(boolean rollBack, String why) implements Happening {}

    record Overran() implements Happening {}

    /** Neither lead nor buddy was seen for an hour after the planned end, so everybody else was asked. */
    record EverybodyAsked() implements Happening {}

    record Noted(String text) implements Happening {}

    /**
     * The window closed.
     *
     * @param anyway why a gate was overridden
     */
    record Completed(Outcome outcome, Optional<String> anyway) implements Happening {}

    /** The lead alone has verified the work. */
    record NotVerifiedBySecondPerson() implements Happening {}

    record Cancelled(String why) implements Happening {}

    record Reopened() implements Happening {}

    /** The app has commented so often within an hour that it leaves the rest out (product.md section 14). */
    record LimitReached(int comments) implements Happening {}

    /** The issue, which was gone, is there again. */
    record FollowedAgain() implements Happening {}

    /** The issue was closed by hand while that is not possible, and was opened again. */
    record ClosedByHand() implements Happening {}

    /** The label {@code maintenance} was taken off, and was put back. */
    record LabelTakenOff() implements Happening {}

    record PostMortemOpened(int number, String url) implements Happening {}

    /** A notice did not reach a channel, or perhaps did not. */
    record NotReached(String channel, NoticeKind kind, int number, Receipt.State how, String why)
            implements Happening {}

    /** The app could not do something on GitHub. */
    record NotDone(String what, String why) implements Happening {}

    /** Something that was to be said came too late, or something newer took its place. */
    record Dropped(String what, String why) implements Happening {}
}
