package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@code /preview} says around the notices. */
final class PreviewWords {
    static final String HIDDEN = "this repository is private, so nothing is published outside GitHub. "
            + AnnouncementCommandWords.NEEDS_SLUG;
    static final String NO_WINDOW =
            "there is no window yet, so there is no notice to show. Give it one with `/reschedule START for DURATION`.";
    static final String ALL_WELL = "**Notice check**: nothing speaks against it.";

    private static final Pattern BACKTICKS = Pattern.compile("`{3,}");

    private PreviewWords() {}

    static String notices(List<Preview.Shown> shown, Window window, List<ConfiguredChannel> channels) {
        return "this publishes nothing; these are the notices to come. A new date or a new"
                + " planned end is told with the old one beside it.\n\n"
                + shown.stream()
                        .map(notice -> "**" + when(notice.kind(), window) + "**, " + where(notice, channels) + "\n\n"
                                + fenced(notice.text()))
                        .collect(Collectors.joining("\n\n"));
    }

    /** The channels of a notice; an overrun reaches those that disturb people a little later. */
    private static String where(Preview.Shown notice, List<ConfiguredChannel> channels) {
        var names = channels.stream()
                .filter(channel -> channel.kind().hearsNotices() && !channel.team())
                .filter(_ -> notice.impact() != Impact.NO_IMPACT)
                .map(channel -> "`" + channel.name() + "`" + (later(notice, channel) ? " after 5 minutes" : ""))
                .toList();
        return names.isEmpty() ? "on the status page:" : "on the status page and to " + String.join(", ", names) + ":";
    }

    private static boolean later(Preview.Shown notice, ConfiguredChannel channel) {
        return notice.kind() == NoticeKind.OVERRUN && channel.kind().pushes();
    }

    private static String when(NoticeKind kind, Window window) {
        return switch (kind) {
            case ANNOUNCED -> "A minute after `P1` is ticked, or at once with `/announce`";
            case STARTED -> "When the work begins, planned for " + TimeFormat.moment(window.start(), window.zone());
            case VERIFYING -> "When the work is carried out";
            case COMPLETED -> "When it is verified";
            case DELAYED -> "If it has not begun 10 minutes after the planned start";
            case OVERRUN -> "If it is not over at the planned end, " + TimeFormat.moment(window.end(), window.zone());
            case ROLLING_BACK -> "If it is rolled back";
            case ROLLED_BACK -> "When the previous state is restored and checked";
            case POSTPONED -> "If it is postponed";
            case CANCELLED -> "If it is cancelled";
            case RESCHEDULED, EXTENDED -> "If its window changes";
            case REMINDER ->
                "A day before the start, a full outage also a week before, and in chats an hour before, unless it was"
                        + " announced or moved within the day before that";
            case UPDATE, REOPENED, NO_LONGER_UPDATED, UPDATED_AGAIN -> "If there is a reason";
        };
    }

    /** As code, since it is plain text and nothing in it is to take effect. */
    private static String fenced(String text) {
        var longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max();
        var fence = "`".repeat(longest.orElse(2) + 1);
        return fence + "text\n" + text + "\n" + fence;
    }
}
