package io.github.maintenancebuddy.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Names of which none may be there twice, whatever its case. */
final class Names {
    private final Map<String, Value> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<String> all = new ArrayList<>();

    /** Whether it was not there yet; else it is a mistake. */
    boolean add(Value value, String name) {
        if (first.putIfAbsent(name, value) != null) {
            value.wrong(Words.twice(name));
            return false;
        }
        return all.add(name);
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
