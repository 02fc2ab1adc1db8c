package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.announcement.NextUpdate;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.PublicFacts;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The words of the public pages (behaviour.md, Words and Announcing). */
final class PageWords {
    /** In the place of a window. */
    static final String NO_DATE = "A new date will follow";

    private PageWords() {}

    /** How far it has come. */
    static String state(PublicView view) {
        return switch (view.phase()) {
            case DRAFT -> "Postponed";
            case SCHEDULED -> "Scheduled";
            case IN_PROGRESS -> view.rollingBack() ? "Rolling back" : "In progress";
            case VERIFYING -> "Verifying";
            case COMPLETED -> rolledBack(view.facts()) ? "Rolled back" : "Completed";
            case CANCELLED -> "Cancelled";
        };
    }

    static boolean rolledBack(PublicFacts facts) {
        return facts.outcome().filter(Outcome::rolledBack).isPresent();
    }

    /** The way that it goes, as far as the public knows it. */
    static List<String> way(PublicView view) {
        var back = view.rollingBack() || rolledBack(view.facts());
        return back
                ? List.of("Scheduled", "Rolling back", "Verifying", "Rolled back")
                : List.of("Scheduled", "In progress", "Verifying", "Completed");
    }

    /** What the clock says against the plan; empty where there is nothing. */
    static String late(PublicView view) {
        var unknown = view.notUpdatedSince();
        if (unknown.isPresent()) {
            return "Not updated since "
                    + TimeFormat.moment(unknown.get(), view.facts().zone())
                    + "; what happened after that is not known here.";
        }
        if (view.overrun()) {
            return "Past its planned end; the team has not confirmed yet that the work is done.";
        }
        return view.notBegun() ? "The planned start has passed; the work has not begun yet." : "";
    }

    /** That the promised update has not come; empty where it has, or the time is ahead. */
    static String overdue(PublicView view) {
        return view.overdueSince().isEmpty()
                ? ""
                : NextUpdate.overdue(view.notices().getLast(), view.now()).orElse("");
    }

    static String window(PublicFacts facts) {
        var zone = facts.zone();
        return facts.window()
                .map(window -> TimeFormat.window(
                        window.start().atZone(zone), window.end().atZone(zone)))
                .orElse(NO_DATE);
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
            case REOPENED -> "Reopened";
            case NO_LONGER_UPDATED -> "No longer updated";
            case UPDATED_AGAIN -> "Updated again";
        };
    }

    /** The state of a place in a sentence. */
    static String headline(PublicBoard board) {
        var running = board.running();
        if (running.isEmpty()) {
            return board.upcoming().stream().anyMatch(PublicView::notBegun)
                    ? "Planned maintenance has not begun yet"
                    : "No maintenance is running now";
        }
        if (running.stream().allMatch(view -> view.notUpdatedSince().isPresent())) {
            return "Maintenance was running when this page was last updated";
        }
        if (running.stream().anyMatch(PublicView::overrun)) {
            return "Maintenance is running past its planned end";
        }
        return rollingBack(running)
                .map(state -> "Maintenance is running: the previous state " + state)
                .orElse("Maintenance is running now");
    }

    /** What is done about the previous state; of several, what is furthest from its end. */
    private static Optional<String> rollingBack(List<PublicView> running) {
        return running.stream()
                .filter(PublicView::rollingBack)
                .map(PublicView::phase)
                .min(Comparator.naturalOrder())
                .map(phase ->
                        phase == Phase.VERIFYING ? "has been restored and is being checked" : "is being restored");
    }
}
