package io.github.maintenancebuddy.core.configuration;

import io.github.maintenancebuddy.core.maintenance.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code services}: plain names, or names with what belongs to them in other systems. */
final class ServicesReader {
    private ServicesReader() {}

    static List<Service> read(YamlValue value) {
        var names = new UniqueNames();
        return value.items("`- API`").stream()
                .map(item -> service(item).filter(service -> names.add(item, service.name())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Service> service(YamlValue item) {
        if (item.isText()) {
            return item.text("API").map(name -> new Service(name, Optional.empty(), Map.of(), Optional.empty()));
        }
        var entries = item.entries("name", "statuspage", "alertmanager", "pagerduty");
        if (!entries.values().isEmpty() && entries.get("name").isEmpty()) {
            item.wrong("A service needs its `name`.");
        }
        var component = entries.get("statuspage", id -> id.text("kctbh9vrtdwd"));
        var alerts = entries.get("alertmanager")
                .map(labels -> labels.anyEntries("service: api").texts("api"))
                .orElse(Map.of());
        var pagerduty = entries.get("pagerduty", id -> id.text("PIJ90N7"));
        return entries.get("name", name -> name.text("API"))
                .map(name -> new Service(name, component, alerts, pagerduty));
    }
}
