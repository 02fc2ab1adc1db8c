package io.github.maintenancebuddy.core.announcement;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.when.TimeFormat;

/** What {@code /announce} and {@code /publish} answer. */
final class AnnouncementCommandWords {
    static final String ANNOUNCE_TAKES_NO_TEXT =
            "`/announce` takes no text: it publishes what the form says. For an update in your own words write"
                    + " `/publish TEXT`.";

    /** The way out where nothing is public. */
    static final String NEEDS_SLUG =
            "For a public page, name a `slug` under `status page` in `.github/maintenance.yml`.";

    static final String PRIVATE_AND_TOLD =
            "The people concerned count as told already, and nothing is published outside GitHub since this repository"
                    + " is private. To record something here write `/note TEXT`. " + NEEDS_SLUG;

    static final String PRIVATE_NOW_TOLD =
            "This repository is private, so nothing is published outside GitHub. From now on this counts as announced:"
                    + " the people concerned were told. " + NEEDS_SLUG;

    static final String PRIVATE_PUBLISHES_NOTHING =
            "This repository is private, so nothing is published outside GitHub, and nothing was. To record something"
                    + " here write `/note TEXT`. " + NEEDS_SLUG;

    static final String ENDED_LONG_AGO =
            "The maintenance ended more than 24 hours ago, so nothing more is published about it, and nothing was. To"
                    + " record something here write `/note TEXT`.";

    static final String NOTHING_TO_CORRECT =
            "Nothing was changed, since there is no public update yet. Write one with `/publish TEXT`.";

    static final String SAME_TEXT = "Nothing was changed, since the last public update says so already.";

    private AnnouncementCommandWords() {}

    static String nothingNew(Maintenance maintenance) {
        var facts = maintenance.publicity().facts().orElseThrow();
        var last = maintenance.publicity().notices().reversed().stream()
                .filter(notice -> notice.kind() == NoticeKind.ANNOUNCED)
                .findFirst()
                .map(Notice::at)
                .orElseThrow();
        return "Nothing has changed since the announcement of " + TimeFormat.moment(last, facts.zone())
                + ", so nothing was published. For an update in your own words write `/publish TEXT`.";
    }

    static String notPublicYet(Maintenance maintenance) {
        var begin = "Nothing was published, since this maintenance is not announced. ";
        if (maintenance.ended()) {
            return begin + "To record something here write `/note TEXT`.";
        }
        return maintenance.is(Phase.DRAFT)
                ? begin + "It can be once it is scheduled: then write `/announce`, and after it `/publish TEXT`."
                : begin + "Write `/announce` first, and after it `/publish TEXT`.";
    }

    static String needsText(Command command) {
        return "Nothing was published, as there was no text. Write it behind the command: `"
                + command.usage().example() + "`";
    }

    static String tooLong(int length, Command command) {
        return "Nothing was published: an update has at most " + Publish.LONGEST + " characters, and this one has "
                + length + ". Write a shorter one with `/" + command.name() + " TEXT`.";
    }
}
