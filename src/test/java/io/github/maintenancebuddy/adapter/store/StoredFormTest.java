package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.jsontype.NamedType;

/** Renaming something in the code changes nothing of what is stored; what is new has an id and a sample. */
class StoredFormTest {
    private static final Set<Object> IN_SAMPLES = new HashSet<>();

    @BeforeAll
    static void lookThroughTheSamples() {
        samples().forEach(sample -> StoredTypes.shown(sample.value(), IN_SAMPLES));
    }

    static Stream<StoredSamples.Sample<?>> samples() {
        return StoredSamples.ALL.stream().flatMap(StoredSamples::all);
    }

    static Stream<Class<?>> cases() {
        return StoredTypes.all().stream().filter(Class::isSealed).flatMap(StoredTypes::cases);
    }

    static Stream<Enum<?>> constants() {
        return StoredTypes.all().stream()
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream((Enum<?>[]) type.getEnumConstants()));
    }

    static Stream<Class<?>> records() {
        return StoredTypes.all().stream().filter(Class::isRecord);
    }

    static Stream<StoredTypes.Part> parts() {
        return records().flatMap(StoredTypes::parts).map(StoredTypes.Part::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_is_written_as_it_was(StoredSamples.Sample<?> sample) {
        assertThat(StoredSamples.tree(new Documents().write(sample.value())))
                .as("a document that databases out there hold; what was renamed must be stored as before")
                .isEqualTo(sample.treeOfToday());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_case_has_an_id_of_its_own(Class<?> type) {
        var ids = CaseIds.find(type);
        assertThatCode(() -> ids.orElseThrow().id(type))
                .as("%s is stored: give it an id in CaseIds", type)
                .doesNotThrowAnyException();
        assertThat(ids.orElseThrow().cases().stream().map(NamedType::getName))
                .containsOnlyOnce(ids.orElseThrow().id(type));
    }

    @ParameterizedTest
    @MethodSource("constants")
    void each_constant_has_an_id_of_its_own(Enum<?> constant) {
        assertThatCode(() -> ConstantIds.of(constant))
                .as("%s is stored: give each of its constants an id in ConstantIds", constant.getDeclaringClass())
                .doesNotThrowAnyException();
        assertThat(Arrays.stream(constant.getDeclaringClass().getEnumConstants())
                        .map(other -> ConstantIds.of((Enum<?>) other)))
                .containsOnlyOnce(ConstantIds.of(constant));
    }

    @ParameterizedTest
    @MethodSource({"constants", "records", "parts"})
    void each_case_constant_and_part_has_a_sample(Object stored) {
        assertThat(IN_SAMPLES.contains(stored))
                .as("%s is stored: add a document with it to src/test/resources/documents", stored)
                .isTrue();
    }
}
