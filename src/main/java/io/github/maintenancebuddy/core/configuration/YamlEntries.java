package io.github.maintenancebuddy.core.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Values behind their keys, in the order of the file; those left empty are left out. */
record YamlEntries(Map<String, YamlValue> values) {
    static final YamlEntries NONE = new YamlEntries(Map.of());

    /** The entries of a mapping; with no known keys every key will do. */
    static YamlEntries of(MappingNode mapping, List<String> known, MistakeCollector findings) {
        var lines = new LinkedHashMap<String, Integer>();
        var values = new LinkedHashMap<String, YamlValue>();
        for (var tuple : mapping.getValue()) {
            var node = tuple.getKeyNode();
            var key = node instanceof ScalarNode scalar ? scalar.getValue() : "";
            var first = lines.putIfAbsent(key, node.getStartMark().getLine() + 1);
            if (!known.isEmpty() && !known.contains(key)) {
                findings.at(node, ConfigurationWords.unknownKey(key, known));
            } else if (key.isBlank()) {
                findings.at(node, "A key must be a text.");
            } else if (first != null) {
                findings.at(
                        node,
                        ConfigurationWords.named(key) + " is there already, on line " + first + "; put both into one.");
            } else {
                values.put(key, new YamlValue(key, tuple.getValueNode(), findings));
            }
        }
        values.values().removeIf(YamlValue::isEmpty);
        return new YamlEntries(values);
    }

    Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** What is read behind a key, where it is there and can be read. */
    <T> Optional<T> get(String key, java.util.function.Function<YamlValue, Optional<T>> reading) {
        return get(key).flatMap(reading);
    }

    /** What is read behind a key; nothing is in it where the key is not there. */
    <T> List<T> list(String key, java.util.function.Function<YamlValue, List<T>> reading) {
        return get(key).map(reading).orElse(List.of());
    }

    boolean isTrue(String key) {
        return get(key).map(YamlValue::isTrue).orElse(false);
    }

    /** All values as texts. */
    Map<String, String> texts(String example) {
        var texts = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> value.text(example).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    /** Reads every entry by its key. */
    <T> List<T> each(BiFunction<String, YamlValue, Optional<T>> reading) {
        return values.entrySet().stream()
                .map(entry -> reading.apply(entry.getKey(), entry.getValue()))
                .flatMap(Optional::stream)
                .toList();
    }
}
