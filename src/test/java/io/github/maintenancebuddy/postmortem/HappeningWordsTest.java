package io.github.maintenancebuddy.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.maintenance.Happening;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Ref;
import io.github.maintenancebuddy.maintenance.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HappeningWordsTest {
    /** A value for each type that a happening is made of; its texts try to take effect. */
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "@cat see #7 <b>",
            Optional.class,
            Optional.of("@cat"),
            Person.class,
            Finished.ANN,
            Ref.class,
            Ref.P2,
            Span.class,
            Finished.PLANNED,
            Instant.class,
            Finished.at("2026-12-06T00:30"),
            NoticeKind.class,
            NoticeKind.UPDATE,
            Outcome.class,
            Outcome.SUCCESSFUL,
            int.class,
            3,
            boolean.class,
            true);

    @ParameterizedTest
    @MethodSource("happenings")
    void every_happening_has_a_sentence_in_which_nothing_takes_effect(Happening happening) {
        assertThat(new HappeningWords(Finished.clean()).say(happening))
                .matches("[A-Z`].+")
                .doesNotContainPattern("@\\w")
                .doesNotContain("<b>", "#7");
    }

    private static Stream<Happening> happenings() {
        return Arrays.stream(Happening.class.getPermittedSubclasses()).map(HappeningWordsTest::sample);
    }

    private static Object ofEnum(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants()[0] : "";
    }

    private static Happening sample(Class<?> type) {
        var values = Arrays.stream(type.getRecordComponents())
                .map(component -> SAMPLES.getOrDefault(component.getType(), ofEnum(component.getType())))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructors()[0];
            return (Happening) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a sample is missing for " + type, e);
        }
    }
}
