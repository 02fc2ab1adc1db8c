package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A value of any type of the product with nothing left empty, made by looking at the types. */
final class MaintenanceSamples {
    private static final Instant TIME = Instant.parse("2026-12-05T21:00:00.123456789Z");
    private static final String TEXT = "Grüße \"an\" \\ alle 🚀\r\n\tund \u0000 <!-- x -->";

    private MaintenanceSamples() {}

    /** A maintenance with every happening in its timeline, and every state of a task in its plan. */
    static Maintenance maintenance() {
        return one(Maintenance.class);
    }

    /** The same with GitHub's number of the issue. */
    static Maintenance maintenance(IssueId id) {
        var sample = maintenance();
        var issue = sample.issue();
        return sample.withIssue(new IssueRef(issue.repository(), id, issue.number(), issue.title(), issue.url()));
    }

    static <T> T one(Class<T> type) {
        return type.cast(all(type).getFirst());
    }

    /** One value, or one of each case of a sealed type. */
    static List<?> all(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        var raw = (Class<?>) type;
        if (raw == ZoneId.class) {
            return List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("+05:30"), ZoneOffset.UTC);
        }
        if (raw == Topic.class) {
            return texts(Topic.Kind.values()).map(TextIds::topic).toList();
        }
        if (raw == Undone.class) {
            return texts(Undone.Kind.values()).map(TextIds::undone).toList();
        }
        if (raw.isSealed()) {
            return Arrays.stream(raw.getPermittedSubclasses())
                    .flatMap(each -> all(each).stream())
                    .toList();
        }
        if (raw.isEnum()) {
            return List.of(raw.getEnumConstants());
        }
        return raw.isRecord() ? records(raw) : List.of(plain(raw));
    }

    // which one of its kind it is goes with some kinds only
    private static Stream<String> texts(Enum<?>... kinds) {
        return Arrays.stream(kinds).map(ConstantIds::of).map(id -> id.isEmpty() || id.endsWith(" ") ? id + TEXT : id);
    }

    private static List<?> generic(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        var first = all(arguments[0]);
        return switch (type.getRawType().getTypeName()) {
            case "java.util.Optional" -> first.stream().map(Optional::of).toList();
            case "java.util.List" -> List.of(first);
            case "java.util.Map" -> List.of(map(first, all(arguments[1])));
            default -> throw new AssertionError("no sample for " + type);
        };
    }

    private static Map<?, ?> map(List<?> keys, List<?> values) {
        var map = new LinkedHashMap<Object, Object>();
        keys.forEach(key -> map.put(key, values.get(map.size() % values.size())));
        return map;
    }

    private static Object plain(Class<?> type) {
        return switch (type.getName()) {
            case "long" -> 9_007_199_254_740_993L;
            case "java.lang.Long" -> 2_147_483_648L;
            case "int" -> 42;
            case "java.lang.Integer" -> 43;
            case "boolean" -> true;
            case "java.lang.String" -> TEXT;
            case "java.time.Instant" -> TIME;
            case "java.time.LocalDate" -> LocalDate.parse("2026-12-24");
            case "java.time.LocalTime" -> LocalTime.parse("07:30");
            case "java.time.Duration" -> Duration.ofMinutes(95);
            default -> throw new AssertionError("no sample for " + type);
        };
    }

    // as many as its component with the most cases has, so that every case is in one of them
    private static List<?> records(Class<?> type) {
        var components = type.getRecordComponents();
        var choices = Arrays.stream(components)
                .map(RecordComponent::getGenericType)
                .<List<?>>map(MaintenanceSamples::all)
                .toList();
        var most = choices.stream().mapToInt(List::size).max().orElse(1);
        return Stream.iterate(0, i -> i + 1)
                .limit(most)
                .map(i -> make(type, components, choices, i))
                .toList();
    }

    private static Object make(
            Class<?> type, RecordComponent[] components, List<? extends List<?>> choices, int which) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = choices.stream().map(each -> each.get(which % each.size())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
