package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in one row of the timeline: one entry, or ticks of a stage of a day between which nothing else happened. */
record TimelineRow(List<TimelineEntry> entries) {
    TimelineRow {
        entries = List.copyOf(entries);
    }

    static List<TimelineRow> folded(List<TimelineEntry> entries, ZoneId zone) {
        var rows = new ArrayList<TimelineRow>();
        for (var entry : entries) {
            if (!rows.isEmpty() && rows.getLast().takes(entry, zone)) {
                rows.add(rows.removeLast().with(entry));
            } else {
                rows.add(new TimelineRow(List.of(entry)));
            }
        }
        return rows;
    }

    TimelineEntry first() {
        return entries.getFirst();
    }

    private boolean takes(TimelineEntry next, ZoneId zone) {
        return stage(next).isPresent()
                && stage(next).equals(stage(first()))
                && day(next.at(), zone).equals(day(first().at(), zone));
    }

    private TimelineRow with(TimelineEntry next) {
        var more = new ArrayList<>(entries);
        more.add(next);
        return new TimelineRow(more);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }

    private static Optional<Stage> stage(TimelineEntry entry) {
        return entry.what() instanceof TimelineEvent.Ticked(var ref) ? Optional.of(ref.stage()) : Optional.empty();
    }
}
