package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.Announcements;
import io.github.maintenancebuddy.core.maintenance.IssueLabels;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.window.Cancel;
import java.util.Optional;

/** What happens when GitHub takes something away (behaviour.md, Opening). */
final class IssueLoss {
    private IssueLoss() {}

    /** Draft and scheduled ones become cancelled; running ones keep their phase. There is nowhere left to write to. */
    static Maintenance gone(Maintenance maintenance, Signal.Gone gone, Facts facts) {
        if (maintenance.ended()) {
            return maintenance;
        }
        if (maintenance.running()) {
            return isGone(maintenance) ? maintenance : leftRunning(maintenance, gone);
        }
        var cancelled = Cancel.cancel(maintenance, gone.at(), Optional.empty(), gone.why());
        return NoticeTriggers.follow(maintenance, cancelled, gone.at(), facts);
    }

    /** Nothing more is known of it, and the public is told so once. */
    private static Maintenance leftRunning(Maintenance maintenance, Signal.Gone gone) {
        var next = maintenance
                .withMemory(maintenance.memory().withGone(Optional.of(gone.at())))
                .tell(gone.at(), new TimelineEvent.NotDone(Undone.FOLLOWING, gone.why()));
        return Announcements.tell(next, NoticeKind.NO_LONGER_UPDATED, gone.at(), Optional.empty());
    }

    /** Running, and there is no issue to follow. */
    static boolean isGone(Maintenance maintenance) {
        return maintenance.memory().gone().isPresent();
    }

    /** A later sign of life shows that a gone issue is there again: then it is followed again. */
    static Maintenance found(Maintenance maintenance, Signal signal) {
        var again = signOfLife(signal)
                && maintenance.memory().gone().filter(signal.at()::isAfter).isPresent();
        if (!again) {
            return maintenance;
        }
        var next = maintenance
                .withMemory(maintenance.memory().withGone(Optional.empty()))
                .tell(signal.at(), new TimelineEvent.FollowedAgain());
        return Announcements.tell(next, NoticeKind.UPDATED_AGAIN, signal.at(), Optional.empty());
    }

    private static boolean signOfLife(Signal signal) {
        return switch (signal) {
            case Signal.Opened _,
                    Signal.Edited _,
                    Signal.Overwrote _,
                    Signal.Written _,
                    Signal.Commented _,
                    Signal.CommentEdited _,
                    Signal.Closed _,
                    Signal.Reopened _,
                    Signal.Unlabeled _,
                    Signal.Moved _,
                    Signal.GapsCommented _,
                    Signal.Seen _,
                    Signal.Assigned _ -> true;
            case Signal.Delayed _,
                    Signal.Gone _,
                    Signal.MomentCame _,
                    Signal.PostMortemOpened _,
                    Signal.PostMortemOver _,
                    Signal.RunStarted _,
                    Signal.RunNotStarted _,
                    Signal.RunEnded _,
                    Signal.Refused _,
                    Signal.Receipted _,
                    Signal.Dropped _ -> false;
        };
    }

    static Maintenance moved(Maintenance maintenance, Signal.Moved moved, Facts facts) {
        var to = moved.to();
        var page = facts.settings().publicUrl() + "/status/" + to.repository().name() + "/" + to.number();
        return maintenance
                .withIssue(to)
                .withMemory(memory(maintenance, to.repository()))
                .withPublicity(maintenance.publicity().movedTo(page));
    }

    /** A post-mortem does not move along with its maintenance. */
    private static Memory memory(Maintenance maintenance, Repository to) {
        var from = maintenance.issue().repository();
        return from.id().equals(to.id())
                ? maintenance.memory()
                : maintenance.memory().withPostMortemLeftIn(from);
    }

    /** The label is put back once. */
    static Decision unlabeled(Maintenance maintenance, Signal.Unlabeled unlabeled) {
        if (maintenance.ended()
                || !unlabeled.label().equalsIgnoreCase(IssueLabels.MAINTENANCE)
                || maintenance
                        .timeline()
                        .last(TimelineEvent.LabelTakenOff.class)
                        .isPresent()) {
            return Decision.of(maintenance);
        }
        return Decision.of(
                maintenance.tell(unlabeled.at(), unlabeled.by(), new TimelineEvent.LabelTakenOff()),
                new Effect.BringUpToDate(Effect.Part.LABELS),
                Effect.comment(unlabeled.by().mention() + " the label `" + IssueLabels.MAINTENANCE
                        + "` is back, since this maintenance goes on without it. To give it up, comment `/cancel`."));
    }
}
