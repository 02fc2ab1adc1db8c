package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.maintenance.Notice;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.maintenance.PublicFacts;
import io.github.maintenancebuddy.when.Times;
import java.util.List;

/** The words of the public pages (product.md sections 2 and 7). */
final class PageWords {
    private PageWords() {}

    /** How far it has come. */
    static String state(PublicFacts facts) {
        return switch (facts.phase()) {
            case DRAFT -> "Postponed";
            case SCHEDULED -> "Scheduled";
            case IN_PROGRESS -> "In progress";
            case VERIFYING -> "Verifying";
            case COMPLETED ->
                facts.outcome().filter(Outcome.ROLLED_BACK::equals).isPresent() ? "Rolled back" : "Completed";
            case CANCELLED -> "Cancelled";
        };
    }

    /** What the clock says against the plan; empty where there is nothing. */
    static String late(PublicView view) {
        var last = view.notices().getLast();
        if (last.kind() == NoticeKind.NO_LONGER_UPDATED) {
            return "Not updated since " + Times.moment(last.at(), view.facts().zone())
                    + "; how it went on is not known here.";
        }
        if (view.overrun()) {
            return "Past its planned end; the team has not confirmed yet that the work is done.";
        }
        return view.notBegun() ? "The planned start has passed; the work has not begun yet." : "";
    }

    static String window(PublicFacts facts) {
        var zone = facts.zone();
        return facts.window()
                .map(window ->
                        Times.window(window.start().atZone(zone), window.end().atZone(zone)))
                .orElse("A new date will follow");
    }

    /** What stands above an update. */
    static String label(Notice notice) {
        return notice.correctedAt().isPresent() ? kind(notice) + " (corrected)" : kind(notice);
    }

    private static String kind(Notice notice) {
        return switch (notice.kind()) {
            case ANNOUNCED -> notice.number() == 1 ? "Announced" : "Announcement changed";
            case RESCHEDULED -> "New date";
            case POSTPONED -> "Postponed";
            case REMINDER -> "Reminder";
            case STARTED -> "Started";
            case DELAYED -> "Start delayed";
            case UPDATE -> "Update";
            case EXTENDED -> "New planned end";
            case OVERRUN -> "Past the planned end";
            case ROLLING_BACK -> "Rolling back";
            case VERIFYING -> "Verifying";
            case COMPLETED -> "Completed";
            case ROLLED_BACK -> "Rolled back";
            case CANCELLED -> "Cancelled";
            case REOPENED -> "Open again";
            case NO_LONGER_UPDATED -> "No longer updated";
            case UPDATED_AGAIN -> "Updated again";
        };
    }

    /** The state of a repository in a sentence. */
    static String headline(List<PublicView> running) {
        if (running.isEmpty()) {
            return "No maintenance is running now";
        }
        if (running.stream().anyMatch(PublicView::overrun)) {
            return "Maintenance is running past its planned end";
        }
        return "Maintenance is running now";
    }
}
