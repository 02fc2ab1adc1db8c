package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The timeline with names and times (behaviour.md, The post-mortem). */
record TimelineTable(TimelineEventWords words, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** The head; it tells the zone of all times below it. */
    static String head(Maintenance maintenance) {
        return MarkdownTable.head("Time (" + TimeFormat.zone(zone(maintenance)) + ")", "Who", "What");
    }

    /** One row for each thing that happened, by the time at which it did. */
    static List<String> rows(Maintenance maintenance) {
        var table = new TimelineTable(new TimelineEventWords(maintenance), zone(maintenance));
        return maintenance.timeline().entries().stream()
                .sorted(Comparator.comparing(TimelineEntry::at))
                .map(table::row)
                .toList();
    }

    private static ZoneId zone(Maintenance maintenance) {
        return maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    private String row(TimelineEntry entry) {
        return MarkdownTable.row(
                TIME.format(entry.at().atZone(zone)),
                entry.by().map(PostMortemWords::code).orElse(""),
                words.say(entry.what()));
    }
}
