package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Memory;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Quoted;
import io.github.maintenancebuddy.maintenance.Span;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Durations;
import io.github.maintenancebuddy.when.Times;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** One sentence for each thing that can happen to a maintenance; people stand in it without being mentioned. */
final class HappeningWords {
    private final Maintenance maintenance;
    private final ZoneId zone;

    HappeningWords(Maintenance maintenance) {
        this.maintenance = maintenance;
        zone = maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    String say(Happening happening) {
        return switch (happening) {
            case Happening.Opened() -> "The maintenance was opened.";
            case Happening.Scheduled(var window) -> "Scheduled for " + Words.window(window, zone) + ".";
            case Happening.Rescheduled(var from, var to) ->
                "Rescheduled to " + Words.window(to, zone) + "; before: " + Words.window(from, zone) + ".";
            case Happening.Postponed(var why) -> "Postponed without a new date" + Words.because(why);
            case Happening.LeadChanged(var lead) -> Words.code(lead) + " is the lead.";
            case Happening.BuddyAsked(var buddy) -> Words.code(buddy) + " was asked to be the buddy.";
            case Happening.BuddyAccepted() -> "The buddy accepted.";
            // Why somebody declined is not repeated (product.md section 7).
            case Happening.BuddyDeclined(var buddy, var _) -> Words.code(buddy) + " declined to be the buddy.";
            case Happening.BuddyPassedOver(var buddy) ->
                Words.code(buddy) + " did not answer in time and was passed over.";
            case Happening.Ticked(var ref) -> Words.task(maintenance, ref) + " was ticked.";
            case Happening.Unticked(var ref) -> Words.task(maintenance, ref) + " was unticked.";
            case Happening.TakenBack(var ref, var why) ->
                "The tick of " + Words.task(maintenance, ref) + " was taken back: " + Words.own(why);
            case Happening.Skipped(var ref, var why) ->
                Words.task(maintenance, ref) + " was skipped" + Words.because(why);
            case Happening.Added(var ref) -> Words.task(maintenance, ref) + " was added.";
            case Happening.TaskAssigned(var ref, var login) ->
                Words.task(maintenance, ref) + " was assigned to " + Quoted.inline(login) + ".";
            case Happening.Reworded(var ref) -> Words.task(maintenance, ref) + " was reworded.";
            case Happening.Removed(var ref) -> Words.task(maintenance, ref) + " was removed.";
            case Happening.Told(var kind, var number) -> told(kind, number);
            case Happening.Corrected(var number, var before) ->
                "Notice " + number + " to the public was corrected; before it said: " + Words.quote(before);
            case Happening.Started(var anyway) -> "The work began" + Words.anyway(anyway);
            case Happening.WarningIgnored(var warning) -> "The notice check had warned: " + Words.own(warning);
            case Happening.StartDelayed() -> "The start was delayed.";
            case Happening.Extended(var from, var to, var why) -> extended(new Span(from, to)) + Words.because(why);
            case Happening.Verifying() -> "Verifying began.";
            case Happening.BackToWork() -> "Back from verifying to in progress.";
            case Happening.EarlyWarning() -> "The app warned that the planned end was near.";
            case Happening.DecisionAsked() -> "The app asked whether to continue or to roll back.";
            case Happening.Decided(var rollBack, var why) ->
                (rollBack ? "Decided to roll back" : "Decided to continue") + Words.because(why);
            case Happening.Overran() -> "The planned end passed, and the work was not confirmed as done.";
            case Happening.EverybodyAsked() ->
                "Neither lead nor buddy had been seen for an hour after the planned end, so everybody else was asked.";
            case Happening.Noted(var text) -> "Note: " + Words.quote(text);
            case Happening.Completed(var outcome, var anyway) ->
                "Completed as " + outcome.label() + Words.anyway(anyway);
            case Happening.NotVerifiedBySecondPerson() -> "Nobody but the lead had verified the work.";
            case Happening.Cancelled(var why) -> "Cancelled" + Words.because(why);
            case Happening.Reopened() -> "The maintenance was reopened.";
            case Happening.FollowedAgain() -> "The issue is there again, and is followed again.";
            case Happening.LimitReached(var comments) ->
                "The app had commented " + comments + " times within an hour and left out what came next.";
            case Happening.ClosedByHand() -> "The issue was closed by hand, and opened again.";
            case Happening.LabelTakenOff() -> "The label `maintenance` was taken off, and put back.";
            case Happening.PostMortemOpened(var number, var _) ->
                "The post-mortem "
                        + maintenance
                                .memory()
                                .postMortem()
                                .issue()
                                .map(Memory.Link::reference)
                                .orElse("#" + number)
                        + " was opened.";
            case Happening.NotReached(var channel, var kind, var number, var how, var why) ->
                Words.notReached(channel, kind, number, how, why);
            case Happening.NotDone(var what, var why) -> Words.notDone(what, why);
            case Happening.Dropped(var what, var why) -> "Left out " + Words.own(what) + ": " + Words.own(why) + ".";
        };
    }

    private String extended(Span added) {
        return "Extended by %s to %s".formatted(Durations.write(added.length()), Times.moment(added.end(), zone));
    }

    private String told(NoticeKind kind, int number) {
        return "Notice %d to the public: %s.%s".formatted(number, kind.label(), update(kind, number));
    }

    /** What a person wrote for the public; our own sentences need no repeating. */
    private String update(NoticeKind kind, int number) {
        return maintenance.publicity().notices().stream()
                .filter(notice -> kind == NoticeKind.UPDATE && notice.number() == number)
                .map(notice -> " " + Words.quote(notice.text()))
                .findFirst()
                .orElse("");
    }
}
