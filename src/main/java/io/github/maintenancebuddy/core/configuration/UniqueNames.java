package io.github.maintenancebuddy.core.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of which none may be there twice, whatever its case. */
final class UniqueNames {
    private final Map<String, YamlValue> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> all = new ArrayList<>();

    /** Whether it was not there yet; else it is a mistake. */
    boolean add(YamlValue value, String name) {
        if (first.putIfAbsent(name, value) != null) {
            value.wrong(ConfigurationWords.twice(name));
            return false;
        }
        return all.add(name);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
