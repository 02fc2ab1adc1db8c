package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.announcement.NoticeCheck;
import io.github.maintenancebuddy.core.buddy.BuddyWords;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences on opening. */
final class OpeningWords {
    static final String NO_BUDDIES = "the configuration of this repository wants no buddies";

    private OpeningWords() {}

    static String outsider(Person author) {
        return author.mention()
                + " thank you. Planning a maintenance here needs at least triage on this repository, so this"
                + " waits until somebody with write takes it over with `/lead`.";
    }

    static String gaps(Maintenance maintenance) {
        var lead = maintenance.crew().lead().orElse(maintenance.crew().author());
        return lead.mention() + " before I can plan this, please edit the text above:\n\n"
                + maintenance.memory().gaps().missing().stream()
                        .map(gap -> "* " + bold(gap))
                        .collect(Collectors.joining("\n"))
                + "\n\nThe text may have these headings: `### What and why`, `### Impact`, `### Start`, `### Duration`."
                + " The window can also be given with `/reschedule 2026-12-05 22:00 Europe/Berlin for 2h`."
                + " I look again at every edit.";
    }

    static String complete() {
        return "Nothing is missing any more. The plan is in the text above.";
    }

    static String stranger(String field, String login) {
        return field + ": I do not find `" + login
                + "` with at least triage on this repository. Name somebody who has it"
                + (field.equals("Buddy")
                        ? ", or leave it empty and I draw somebody."
                        : ", or leave it empty to lead yourself.");
    }

    static String sameTwice(Person lead) {
        return "Buddy: `" + lead.login()
                + "` leads already; the buddy is a second person. Name another one, or leave it"
                + " empty and I draw somebody.";
    }

    static String tooLong(int length, int longest) {
        return String.format(
                Locale.ROOT,
                "What and why: the text is too long to leave room for the plan. Shorten it by about %,d bytes, for"
                        + " example by moving logs into a comment.",
                length - longest);
    }

    /** All there is to say on opening, in one comment. */
    static String scheduled(Maintenance maintenance, Instant at, Facts facts) {
        var window = maintenance.requireWindow();
        var lead = maintenance.crew().lead().orElseThrow().mention();
        var words = lead + " **planned** for "
                + TimeFormat.window(
                        window.start().atZone(window.zone()), window.end().atZone(window.zone()))
                + ". The plan is in the text above; reword it as you like, lines that you add become tasks.";
        return Stream.of(
                        words,
                        buddy(maintenance),
                        BuddyWords.unreadTeams(maintenance),
                        NoticeCheck.paragraph(maintenance, at, facts),
                        next(maintenance, at))
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Nothing where there is nobody to ask any more. */
    private static String buddy(Maintenance maintenance) {
        return maintenance.crew().buddy().accepted() || maintenance.plan().withoutSecondPerson()
                ? ""
                : BuddyWords.opening(maintenance);
    }

    private static String next(Maintenance maintenance, Instant at) {
        var window = maintenance.requireWindow();
        if (!window.start().isAfter(at)) {
            return "Next: tick `P1` to announce it. It starts as soon as everything under **Prepare** is done.";
        }
        var quiet = maintenance.impact() == Impact.NO_IMPACT ? " It has no impact, so nobody is pushed." : "";
        return "Next: tick `P1` to announce it (it is published a minute later)." + quiet
                + " When everything under **Prepare** is done and one of you was here in the hour before, it starts by"
                + " itself. `/help` shows what you can do.";
    }

    private static String bold(String gap) {
        var colon = gap.indexOf(':');
        return colon < 0 ? gap : "**" + gap.substring(0, colon) + "**" + gap.substring(colon);
    }
}
