package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Durations;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import io.github.maintenancebuddy.core.words.Enumeration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** One sentence for each thing that can happen to a maintenance; people stand in it without being mentioned. */
final class TimelineEventWords {
    private final Maintenance maintenance;
    private final ZoneId zone;

    TimelineEventWords(Maintenance maintenance) {
        this.maintenance = maintenance;
        zone = maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    /** Routine ticks in one sentence: the tasks have their own table. */
    String say(TimelineRow row) {
        if (row.entries().size() == 1) {
            return say(row.first().what());
        }
        var refs = row.entries().stream()
                .flatMap(entry ->
                        entry.what() instanceof TimelineEvent.Ticked(var ref) ? Stream.of(ref) : Stream.empty())
                .toList();
        return refs.getFirst().stage().title() + ": "
                + Enumeration.of(refs.stream().map(PostMortemWords::code).toList()) + " were ticked.";
    }

    String say(TimelineEvent happening) {
        return switch (happening) {
            case TimelineEvent.Opened() -> "The maintenance was opened.";
            case TimelineEvent.Scheduled(var window) -> "Scheduled for " + PostMortemWords.window(window, zone) + ".";
            case TimelineEvent.Rescheduled(var from, var to) ->
                "Rescheduled to " + PostMortemWords.window(to, zone) + "; before: " + PostMortemWords.window(from, zone)
                        + ".";
            case TimelineEvent.Postponed(var why) -> "Postponed without a new date" + PostMortemWords.because(why);
            case TimelineEvent.LeadChanged(var lead) -> PostMortemWords.code(lead) + " is the lead.";
            case TimelineEvent.BuddyAsked(var buddy) -> PostMortemWords.code(buddy) + " was asked to be the buddy.";
            case TimelineEvent.BuddyAccepted() -> "The buddy accepted.";
            // Why somebody declined is not repeated (behaviour.md, Announcing).
            case TimelineEvent.BuddyDeclined(var buddy, var _) ->
                PostMortemWords.code(buddy) + " declined to be the buddy.";
            case TimelineEvent.BuddyPassedOver(var buddy) ->
                PostMortemWords.code(buddy) + " did not answer in time and was passed over.";
            case TimelineEvent.RoleLost(var person) ->
                PostMortemWords.code(person) + " no longer had triage access, and with it no role.";
            case TimelineEvent.Ticked(var ref) -> PostMortemWords.task(maintenance, ref) + " was ticked.";
            case TimelineEvent.Unticked(var ref) -> PostMortemWords.task(maintenance, ref) + " was unticked.";
            case TimelineEvent.TakenBack(var ref, var why) ->
                "The tick of " + PostMortemWords.task(maintenance, ref) + " was taken back: "
                        + PostMortemWords.own(why);
            case TimelineEvent.Skipped(var ref, var why) ->
                PostMortemWords.task(maintenance, ref) + " was skipped" + PostMortemWords.because(why);
            case TimelineEvent.Added(var ref) -> PostMortemWords.task(maintenance, ref) + " was added.";
            case TimelineEvent.TaskAssigned(var ref, var login) ->
                PostMortemWords.task(maintenance, ref) + " was assigned to " + QuotedText.inline(login) + ".";
            case TimelineEvent.Reworded(var ref) -> PostMortemWords.task(maintenance, ref) + " was reworded.";
            case TimelineEvent.Removed(var ref) -> PostMortemWords.task(maintenance, ref) + " was removed.";
            case TimelineEvent.RunAsked(var ref) ->
                "The workflow of " + PostMortemWords.task(maintenance, ref) + " was asked for.";
            case TimelineEvent.RunStarted(var ref, var receipt) ->
                "The workflow of " + PostMortemWords.task(maintenance, ref) + " was started: " + receipt.url();
            case TimelineEvent.RunNotStarted(var ref, var why) ->
                "The workflow of " + PostMortemWords.task(maintenance, ref) + " was not started: "
                        + PostMortemWords.own(why);
            case TimelineEvent.RunOverdue(var ref) ->
                "The workflow of " + PostMortemWords.task(maintenance, ref) + " was taking very long.";
            case TimelineEvent.RunEnded(var ref, var receipt, var conclusion) ->
                "The workflow of " + PostMortemWords.task(maintenance, ref) + " ended with "
                        + PostMortemWords.own(conclusion) + ": " + receipt.url();
            case TimelineEvent.Told(var kind, var number) -> told(kind, number);
            case TimelineEvent.Corrected(var number, var before) ->
                "Notice " + number + " to the public was corrected; before it said: " + PostMortemWords.quote(before);
            case TimelineEvent.Started(var anyway) -> "The work began" + PostMortemWords.anyway(anyway);
            case TimelineEvent.Warned(var warning) -> "The notice check warned: " + PostMortemWords.own(warning);
            case TimelineEvent.WarningIgnored(var warning) ->
                "Begun all the same, though: " + PostMortemWords.own(warning);
            case TimelineEvent.StartDelayed() -> "The start was delayed.";
            case TimelineEvent.Extended(var from, var to, var why) ->
                extended(new Span(from, to)) + PostMortemWords.because(why);
            case TimelineEvent.Verifying() -> "Verifying began.";
            case TimelineEvent.BackToWork() -> "Back from verifying to in progress.";
            case TimelineEvent.EarlyWarning() -> "The app warned that the planned end was near.";
            case TimelineEvent.DecisionAsked() -> "The app asked whether to continue or to roll back.";
            case TimelineEvent.Decided(var rollBack, var why) ->
                (rollBack ? "Decided to roll back" : "Decided to continue") + PostMortemWords.because(why);
            case TimelineEvent.Overran() -> "The planned end passed, and the work was not confirmed as done.";
            case TimelineEvent.EverybodyAsked() ->
                "Neither lead nor buddy had been seen for an hour after the planned end, so everybody else was asked.";
            case TimelineEvent.Noted(var text) -> "Note: " + PostMortemWords.quote(text);
            case TimelineEvent.Completed(var outcome, var anyway) ->
                "Completed as " + outcome.label() + PostMortemWords.anyway(anyway);
            case TimelineEvent.NotVerifiedBySecondPerson() -> "Nobody but the lead had verified the work.";
            case TimelineEvent.Cancelled(var why) -> "Cancelled" + PostMortemWords.because(why);
            case TimelineEvent.Reopened() -> "The maintenance was reopened.";
            case TimelineEvent.FollowedAgain() -> "The issue is there again, and is followed again.";
            case TimelineEvent.LimitReached(var comments) ->
                "The app had commented " + comments + " times within an hour and left out what came next.";
            case TimelineEvent.LeftClosed() -> "The issue was closed again soon after, and stayed closed.";
            case TimelineEvent.OpenedByHand() -> "The issue was opened again by hand.";
            case TimelineEvent.ClosedByHand() -> "The issue was closed by hand, and opened again.";
            case TimelineEvent.LabelTakenOff() -> "The label `maintenance` was taken off, and put back.";
            case TimelineEvent.PostMortemOpened(var number, var _) ->
                "The post-mortem "
                        + maintenance
                                .memory()
                                .postMortem()
                                .issue()
                                .map(Memory.Link::reference)
                                .orElse("#" + number)
                        + " was opened.";
            case TimelineEvent.NotReached(var channel, var kind, var number, var how, var why) ->
                PostMortemWords.notReached(channel, kind, number, how, why);
            case TimelineEvent.NotDone(var what, var why) -> PostMortemWords.notDone(what, why);
            case TimelineEvent.Dropped(var what, var why) ->
                "Left out " + PostMortemWords.own(what) + ": " + PostMortemWords.own(why) + ".";
        };
    }

    private String extended(Span added) {
        return "Extended by %s to %s"
                .formatted(
                        Durations.write(Durations.between(added.start(), added.end())),
                        TimeFormat.moment(added.end(), zone));
    }

    private String told(NoticeKind kind, int number) {
        return "Notice %d to the public: %s.%s".formatted(number, kind.label(), update(kind, number));
    }

    /** What a person wrote for the public; our own sentences need no repeating. */
    private String update(NoticeKind kind, int number) {
        return maintenance.publicity().notices().stream()
                .filter(notice -> kind == NoticeKind.UPDATE && notice.number() == number)
                .map(notice -> " " + PostMortemWords.quote(notice.text()))
                .findFirst()
                .orElse("");
    }
}
