package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The timeline with names and times (behaviour.md, The post-mortem). */
record TimelineTable(TimelineEventWords words, ZoneId zone, List<TimelineRow> all) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** The head; it tells the zone of all times below it. */
    static String head(Maintenance maintenance) {
        return MarkdownTable.head("Time (" + TimeFormat.zone(zone(maintenance)) + ")", "Who", "What");
    }

    /** What happened, by the time at which it did, within so many bytes; where some is left out, each row has its date. */
    static String rows(Maintenance maintenance, int atMost) {
        var zone = zone(maintenance);
        var entries = maintenance.timeline().entries().stream()
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
        var table = new TimelineTable(new TimelineEventWords(maintenance), zone, TimelineRow.folded(entries, zone));
        var byDay = table.byDay();
        return ListShortener.bytes(byDay) <= atMost ? byDay : table.shortened(atMost);
    }

    private static ZoneId zone(Maintenance maintenance) {
        return maintenance.window().map(Window::zone).orElse(ZoneOffset.UTC);
    }

    private String byDay() {
        var text = new StringBuilder();
        var last = Optional.<LocalDate>empty();
        for (var row : all) {
            var day = row.first().at().atZone(zone).toLocalDate();
            if (!last.equals(Optional.of(day))) {
                text.append(MarkdownTable.row("**" + DATE.format(day) + "**", "", ""));
                last = Optional.of(day);
            }
            text.append(row(row, ""));
        }
        return text.toString();
    }

    private String shortened(int atMost) {
        var dated = all.stream()
                .map(row -> row(row, DATE.format(row.first().at().atZone(zone)) + ", "))
                .toList();
        return ListShortener.inTheMiddle(
                dated,
                atMost,
                count -> MarkdownTable.row(
                        "…", "", count + " more entries are left out, since GitHub takes no longer text."));
    }

    private String row(TimelineRow row, String date) {
        var who = row.entries().stream()
                .flatMap(entry -> entry.by().stream())
                .distinct()
                .map(PostMortemWords::unbroken)
                .collect(Collectors.joining(", "));
        var from = TIME.format(row.first().at().atZone(zone));
        var to = TIME.format(row.entries().getLast().at().atZone(zone));
        return MarkdownTable.row(date + (from.equals(to) ? from : from + "–" + to), who, words.say(row));
    }
}
