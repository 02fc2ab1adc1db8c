package io.github.maintenancebuddy.adapter.mail;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;

/** Every sentence of a letter that is not the notice's own. */
final class MailWords {
    private static final int LONGEST_SUBJECT = 150;

    private MailWords() {}

    /** What matters first: what has happened, and to which maintenance. */
    static String subject(MailedNotice news) {
        return oneLine(
                happened(news.notice().kind()) + ": " + news.notice().facts().title());
    }

    private static String happened(NoticeKind kind) {
        return switch (kind) {
            case ANNOUNCED -> "Maintenance planned";
            case RESCHEDULED -> "Maintenance has a new date";
            case POSTPONED -> "Maintenance postponed";
            case REMINDER -> "Maintenance reminder";
            case STARTED -> "Maintenance has begun";
            case DELAYED -> "Maintenance start delayed";
            case UPDATE -> "Maintenance update";
            case EXTENDED -> "Maintenance has a new planned end";
            case OVERRUN -> "Maintenance has overrun";
            case ROLLING_BACK -> "Maintenance is being rolled back";
            case VERIFYING -> "Maintenance is being checked";
            case COMPLETED -> "Maintenance completed";
            case ROLLED_BACK -> "Maintenance rolled back";
            case CANCELLED -> "Maintenance cancelled";
            case REOPENED -> "Maintenance reopened";
            case NO_LONGER_UPDATED -> "Maintenance updates have stopped";
            case UPDATED_AGAIN -> "Maintenance updates are back";
        };
    }

    /** The window in its zone and in UTC. */
    static String window(MailedNotice news) {
        var facts = news.notice().facts();
        return facts.window()
                .map(window -> TimeFormat.window(
                        window.start().atZone(facts.zone()), window.end().atZone(facts.zone())))
                .orElse("a date that will follow");
    }

    static String services(MailedNotice news) {
        return String.join(", ", news.notice().facts().services());
    }

    static String text(MailedNotice news, String unsubscribe) {
        var facts = news.notice().facts();
        var services = facts.services().isEmpty() ? "" : "\nServices: " + services(news);
        return facts.title() + "\n\n" + news.notice().text() + "\n\nPlanned: " + window(news) + "\nExpected impact: "
                + facts.impact().label() + services + "\n\nCurrent status: " + news.page() + "\n\n-- \n"
                + why(news.place()) + "\nUnsubscribe: " + unsubscribe + "\n";
    }

    static String why(String place) {
        return "You get this email because you subscribed to maintenance of " + place + ".";
    }

    static String confirmSubject(String place) {
        return oneLine("Please confirm: email about maintenance of " + place);
    }

    /** What somebody asked for; they may not be the one who reads this. */
    static String asked(String place, List<String> services) {
        return "Somebody, hopefully you, asked for email about maintenance of " + place
                + (services.isEmpty() ? "" : " (" + String.join(", ", services) + ")") + " to this address.";
    }

    static final String IF_NOT_YOU =
            "If it was not you, ignore this email: you will get no more, and your address is not stored. The link works"
                    + " for 24 hours.";

    static String confirmText(String place, List<String> services, String link) {
        return asked(place, services) + "\n\nTo subscribe, open this link and press the button:\n" + link + "\n\n"
                + IF_NOT_YOU + "\n";
    }

    /** Nothing that ends a line gets into a header. */
    private static String oneLine(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }
}
