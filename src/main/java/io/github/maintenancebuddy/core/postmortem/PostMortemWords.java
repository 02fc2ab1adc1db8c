package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import io.github.maintenancebuddy.core.when.Span;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.ZoneId;
import java.util.Optional;

/** Parts of sentences. What people wrote stands in quotation marks, and nothing in it takes effect a second time. */
final class PostMortemWords {
    private static final int LONGEST_QUOTE = 300;
    private static final int LONGEST_TASK = 120;

    private PostMortemWords() {}

    static String code(TaskRef ref) {
        return "`" + ref + "`";
    }

    /** A login that GitHub tells nobody about. */
    static String code(Person person) {
        return "`" + person.login() + "`";
    }

    /** The same for a narrow column, where a line would break at its hyphens. */
    static String unbroken(Person person) {
        return code(person).replace('-', '\u2011');
    }

    static String quote(String text) {
        return "“" + QuotedText.inline(text, LONGEST_QUOTE) + "”";
    }

    /** A reference, and what its task says; removed tasks are found as well. */
    static String task(Maintenance maintenance, TaskRef ref) {
        return maintenance.plan().tasks().stream()
                .filter(task -> task.ref().equals(ref.task()))
                .map(task -> "%s (%s%s)".formatted(code(ref), ref.check() ? "check of: " : "", text(task)))
                .findFirst()
                .orElse(code(ref));
    }

    static String text(Task task) {
        // The task itself names the buddy; what is told of it names the role.
        return task.ref().equals(TaskRef.P2) ? "the buddy accepts" : QuotedText.inline(task.text(), LONGEST_TASK);
    }

    static String window(Span span, ZoneId zone) {
        return TimeFormat.window(span.start().atZone(zone), span.end().atZone(zone));
    }

    /** {@code once}, {@code 2 times}. */
    static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** The end of a sentence: the reason that a person gave, or none. */
    static String because(String why) {
        return why.isBlank() ? "." : ": " + quote(why);
    }

    /** The end of a sentence: that and why a gate was overridden. */
    static String anyway(Optional<String> why) {
        return why.map(reason -> " with `anyway`" + because(reason)).orElse(".");
    }

    /** What the app itself once said; it may repeat words of people. */
    static String own(String text) {
        return QuotedText.inline(text, LONGEST_QUOTE);
    }

    static String notReached(String channel, NoticeKind kind, int number, Receipt.State how, String why) {
        var notice = "notice %d (%s)".formatted(number, kind.label());
        var where = "the channel `" + own(channel) + "` (" + own(why) + ").";
        return switch (how) {
            case UNKNOWN -> "It is not known whether " + notice + " reached " + where;
            case STILL_TRYING -> "For an hour " + notice + " did not reach " + where;
            case REFUSED, DROPPED, DELIVERED -> capital(notice) + " did not reach " + where;
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String notDone(Undone what, String why) {
        return "The app left something undone on GitHub: %s (%s).".formatted(own(what.words()), own(why));
    }
}
