package io.github.maintenancebuddy.adapter.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.core.maintenance.people.Crew;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/** The values of the product as JSON, without a word about JSON in their own packages. */
public final class Documents {
    /** Raised when an older app could misunderstand what a newer one writes. */
    static final int FORMAT = 1;

    private static final String FORMAT_FIELD = "format";
    private static final String CASE_FIELD = "is";

    private static final Maintenance NEW = Maintenance.opened(
            new IssueRef(
                    new Repository(new InstallationId(0), new RepositoryId(0), "", true), new IssueId(0), 0, "", ""),
            Crew.of(Person.named(0, ""), false),
            "");

    private final JsonMapper json = JsonMapper.builder()
            .annotationIntrospector(new StoredIds())
            // values have questions such as isOpen() that are not part of them
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                    .withVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                    .withVisibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            // by name, which is what ids stand for
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            // a list or map that an older document has not heard of is empty
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Map.class, map -> map.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(TextIds.module())
            .addModule(NumberIds.module())
            .build();

    private final JsonNode fresh = json.valueToTree(NEW);

    /** A value as JSON text that carries the version of its format. */
    public String write(Object value) {
        ObjectNode document = json.valueToTree(value);
        return document.put(FORMAT_FIELD, FORMAT).toString();
    }

    /** The value in a text of {@link #write}, of this or an earlier version of the app. */
    public <T> T read(String document, Class<T> type) {
        return value(json.readTree(document), type);
    }

    /** A maintenance in a text of {@link #write}; parts that the version that wrote it had not heard of are as in a new one. */
    public Maintenance maintenance(String document) {
        var tree = json.readTree(document);
        fill(tree, fresh);
        PromisesInTexts.takeOut(tree);
        return value(tree, Maintenance.class);
    }

    private <T> T value(JsonNode tree, Class<T> type) {
        var format = tree.path(FORMAT_FIELD).asInt(0);
        if (format < 1 || format > FORMAT) {
            throw new IllegalStateException("A stored document has format " + format + ", but this version of the app"
                    + " reads formats 1 to " + FORMAT + "; start the version that wrote it, or a newer one.");
        }
        return json.treeToValue(tree, type);
    }

    private static void fill(JsonNode known, JsonNode parts) {
        for (var part : parts.properties()) {
            if (part.getValue().isObject()) {
                if (known instanceof ObjectNode object && !object.has(part.getKey())) {
                    object.set(part.getKey(), part.getValue());
                }
                fill(known.path(part.getKey()), part.getValue());
            }
        }
    }

    /** Cases and constants are stored under our ids, so that their names in Java may change. */
    private static final class StoredIds extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;
        private static final JsonTypeInfo.Value BY_ID = JsonTypeInfo.Value.construct(
                JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, CASE_FIELD, null, false, true);

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return CaseIds.find(annotated.getRawType()).isPresent()
                    ? BY_ID
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
            return CaseIds.find(annotated.getRawType())
                    .map(CaseIds::cases)
                    .orElseGet(() -> super.findSubtypes(config, annotated));
        }

        @Override
        public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass annotated) {
            var type = annotated.getRawType();
            return CaseIds.find(type)
                    .filter(ids -> ids.type() != type)
                    .map(ids -> ids.id(type))
                    .orElseGet(() -> super.findTypeName(config, annotated));
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants).map(ConstantIds::of).toArray(String[]::new);
        }
    }
}
