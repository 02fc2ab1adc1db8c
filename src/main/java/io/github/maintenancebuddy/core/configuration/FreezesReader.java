package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.Freeze;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** {@code freezes}: times in which nothing should be changed. */
final class FreezesReader {
    private FreezesReader() {}

    static List<Freeze> read(YamlValue value, ZoneId zone) {
        return value.items("`- from: 2026-12-20`").stream()
                .map(item -> freeze(item, zone))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Freeze> freeze(YamlValue item, ZoneId zone) {
        var entries = item.entries("from", "to", "why");
        var from = entries.get("from", DateReader::day);
        var to = entries.get("to", DateReader::day);
        var why = entries.get("why", text -> text.text("Christmas business")).orElse("");
        if (!entries.values().isEmpty()
                && (entries.get("from").isEmpty() || entries.get("to").isEmpty())) {
            item.wrong("A freeze needs `from` and `to`, each a date such as `2026-12-20`.");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        var begins = from.get().begins().atZone(zone).toInstant();
        var ends = to.get().ends().atZone(zone).toInstant();
        if (!ends.isAfter(begins)) {
            entries.get("to").ifPresent(end -> end.wrong("A freeze must end after it begins; swap `from` and `to`."));
            return Optional.empty();
        }
        return Optional.of(new Freeze(begins, ends, why));
    }
}
