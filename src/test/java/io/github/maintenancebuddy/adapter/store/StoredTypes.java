package io.github.maintenancebuddy.adapter.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All types of ours that a document can hold, found from the types that are stored as one. */
final class StoredTypes {
    private StoredTypes() {}

    static Set<Class<?>> all() {
        var found = new LinkedHashSet<Class<?>>();
        StoredSamples.ALL.forEach(samples -> find(samples.type(), found));
        return found;
    }

    private static void find(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> find(argument, found));
        } else if (type instanceof Class<?> raw && ours(raw) && found.add(raw)) {
            cases(raw).forEach(each -> find(each, found));
            parts(raw).forEach(part -> find(part.getGenericType(), found));
        }
    }

    private static boolean ours(Class<?> type) {
        return type.getClassLoader() == Documents.class.getClassLoader();
    }

    static Stream<Class<?>> cases(Class<?> type) {
        return Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Arrays::stream);
    }

    static Stream<RecordComponent> parts(Class<?> type) {
        return Stream.ofNullable(type.getRecordComponents()).flatMap(Arrays::stream);
    }

    /** The records, constants and filled parts that there are in a value. */
    static void shown(Object value, Set<Object> seen) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(inner -> shown(inner, seen));
            case Collection<?> all -> all.forEach(each -> shown(each, seen));
            case Map<?, ?> map -> {
                shown(map.keySet(), seen);
                shown(map.values(), seen);
            }
            case Record record -> {
                seen.add(record.getClass());
                parts(record.getClass())
                        .filter(part -> filled(valueOf(record, part)))
                        .peek(part -> seen.add(Part.of(part)))
                        .forEach(part -> shown(valueOf(record, part), seen));
            }
            default -> seen.add(value);
        }
    }

    private static boolean filled(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.isPresent();
            case Collection<?> all -> !all.isEmpty();
            case Map<?, ?> map -> !map.isEmpty();
            default -> true;
        };
    }

    private static Object valueOf(Record record, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(part.toString(), e);
        }
    }

    /** One component of a record. */
    record Part(Class<?> of, String name) {
        static Part of(RecordComponent component) {
            return new Part(component.getDeclaringRecord(), component.getName());
        }
    }
}
