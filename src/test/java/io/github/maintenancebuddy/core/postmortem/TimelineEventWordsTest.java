package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRun;
import io.github.maintenancebuddy.core.when.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineEventWordsTest {
    /** A value for each type that a happening is made of; its texts try to take effect. */
    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class,
            "@cat see #7 <b>",
            Optional.class,
            Optional.of("@cat"),
            Person.class,
            CompletedSamples.ANN,
            TaskRef.class,
            TaskRef.P2,
            Span.class,
            CompletedSamples.PLANNED,
            Instant.class,
            CompletedSamples.at("2026-12-06T00:30"),
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
    void every_happening_has_a_sentence_in_which_nothing_takes_effect(TimelineEvent happening) {
        assertThat(new TimelineEventWords(CompletedSamples.clean()).say(happening))
                .matches("[A-Z`].+")
                .doesNotContainPattern("@\\w")
                .doesNotContain("<b>", "#7");
    }

    private static Stream<TimelineEvent> happenings() {
        return Arrays.stream(TimelineEvent.class.getPermittedSubclasses()).map(TimelineEventWordsTest::sample);
    }

    private static Object other(Class<?> type) {
        if (type == TaskRun.Receipt.class) {
            return new TaskRun.Receipt(77, "https://github.example/acme/shop/actions/runs/77");
        }
        if (type == Undone.class) {
            return new Undone(Undone.Kind.OTHER, "@cat see #7 <b>");
        }
        return type.isEnum() ? type.getEnumConstants()[0] : "";
    }

    private static TimelineEvent sample(Class<?> type) {
        var values = Arrays.stream(type.getRecordComponents())
                .map(component -> SAMPLES.getOrDefault(component.getType(), other(component.getType())))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructors()[0];
            return (TimelineEvent) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a sample is missing for " + type, e);
        }
    }
}
