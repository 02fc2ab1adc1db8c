package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.mail.MailedNotice;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents as databases out there hold them: of every type that is stored every case, constant and part at least once.
 * To these files something may be added; nothing in them is ever changed.
 */
record StoredSamples<T>(Class<T> type, String file) {
    static final StoredSamples<Maintenance> MAINTENANCES = new StoredSamples<>(Maintenance.class, "maintenance.json");
    static final StoredSamples<Signal> SIGNALS = new StoredSamples<>(Signal.class, "signal.json");
    static final StoredSamples<Effect> EFFECTS = new StoredSamples<>(Effect.class, "effect.json");
    static final StoredSamples<MailedNotice> NEWS = new StoredSamples<>(MailedNotice.class, "news.json");

    static final List<StoredSamples<?>> ALL = List.of(MAINTENANCES, SIGNALS, EFFECTS, NEWS);

    /**
     * What older versions wrote and this one no longer reads: 32-bit hashes, in whose place there are digests now, and a
     * length to plan that now follows from the past ones.
     */
    private static final Map<String, List<String>> NO_LONGER_READ =
            Map.of("/memory/sheet", List.of("text", "from"), "/memory/lessons", List.of("suggestion"));

    /** Lists that older versions did not write, in the object or in each element of the list at this place. */
    private static final Map<String, String> WRITTEN_SINCE =
            Map.of("/memory/lessons/past", "tasks", "/plan", "afterRollBack", "/memory/lately", "strangers");

    /** The same for maps. */
    private static final Map<String, String> MAPS_WRITTEN_SINCE = Map.of("/memory", "answered");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Documents DOCUMENTS = new Documents();

    /** One document, as it is stored and as a value. */
    record Sample<T>(String text, T value) {
        /** As this version writes it. */
        JsonNode treeOfToday() {
            var tree = StoredSamples.tree(text);
            NO_LONGER_READ.forEach((place, keys) -> {
                if (tree.at(place) instanceof ObjectNode object) {
                    object.remove(keys);
                }
            });
            WRITTEN_SINCE.forEach((place, key) -> {
                var there = tree.at(place);
                (there.isArray() ? there.valueStream() : Stream.of(there)).forEach(node -> {
                    if (node instanceof ObjectNode object && !object.has(key)) {
                        object.putArray(key);
                    }
                });
            });
            MAPS_WRITTEN_SINCE.forEach((place, key) -> {
                if (tree.at(place) instanceof ObjectNode object && !object.has(key)) {
                    object.putObject(key);
                }
            });
            return tree;
        }
    }

    Stream<Sample<T>> all() {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/documents/" + file), file)) {
            return JSON.readTree(in).values().stream().map(this::sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sample<T> sample(JsonNode tree) {
        return new Sample<>(tree.toString(), DOCUMENTS.read(tree.toString(), type));
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }
}
