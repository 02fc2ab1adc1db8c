package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Entry;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Window;
import io.github.maintenancebuddy.when.Times;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The timeline with names and times (product.md section 10). */
record TimelineTable(HappeningWords words, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

    /** The head; it tells the zone of all times below it. */
    static String head(Maintenance maintenance) {
        return Cells.head("Time (" + Times.zone(zone(maintenance)) + ")", "Who", "What");
    }

    /** One row for each thing that happened, by the time at which it did. */
    static List<String> rows(Maintenance maintenance) {
        var table = new TimelineTable(new HappeningWords(maintenance), zone(maintenance));
        return maintenance.timeline().entries().stream()
                .sorted(Comparator.comparing(Entry::at))
                .map(table::row)
                .toList();
    }

    private static ZoneId zone(Maintenance maintenance) {
        return maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    private String row(Entry entry) {
        return Cells.row(
                TIME.format(entry.at().atZone(zone)),
                entry.by().map(Words::code).orElse(""),
                words.say(entry.what()));
    }
}
