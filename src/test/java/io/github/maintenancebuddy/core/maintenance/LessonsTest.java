package io.github.maintenancebuddy.core.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Task COPY = Task.of(TaskRef.of(Stage.CARRY_OUT, 4), "Copy the data");

    @Test
    void the_length_to_plan_is_the_longest_in_quarters_of_an_hour() {
        var lessons = new Lessons(List.of(alike(15, 125), alike(12, 60)));
        assertThat(lessons.suggestion(Duration.ZERO))
                .hasValue(new Lessons.Suggestion(
                        Duration.ofMinutes(135), Duration.ofMinutes(125), Duration.ZERO, List.of(12, 15)));
        assertThat(new Lessons(List.of(alike(1, 120), alike(2, 90))).suggestion(Duration.ZERO))
                .hasValueSatisfying(suggested -> assertThat(suggested.length()).isEqualTo(Duration.ofHours(2)));
    }

    @Test
    void it_is_never_shorter_than_the_estimates() {
        var lessons = new Lessons(List.of(alike(15, 8), alike(12, 9)));
        assertThat(lessons.suggestion(Duration.ofMinutes(50)))
                .hasValueSatisfying(suggested -> assertThat(suggested.length()).isEqualTo(Duration.ofHours(1)));
    }

    @Test
    void one_alone_other_work_and_what_was_rolled_back_suggest_nothing() {
        var rolledBack = past(1, true, true, 300);
        var other = past(2, false, false, 200);
        assertThat(new Lessons(List.of(alike(3, 8))).suggestion(Duration.ZERO)).isEmpty();
        assertThat(new Lessons(List.of(alike(3, 8), rolledBack, other)).suggestion(Duration.ZERO))
                .isEmpty();
        assertThat(new Lessons(List.of(alike(3, 8), rolledBack, other)).taken(COPY))
                .isEmpty();
        assertThat(new Lessons(List.of(rolledBack, other)).suggestion(Duration.ZERO))
                .isEmpty();
    }

    @Test
    void a_task_is_known_by_its_text_and_the_oldest_comes_first() {
        var lessons = new Lessons(List.of(alike(15, 50), alike(12, 42)));
        assertThat(lessons.taken(COPY)).containsExactly(Duration.ofMinutes(42), Duration.ofMinutes(50));
        assertThat(lessons.taken(COPY.withText("Copy something else"))).isEmpty();
    }

    private static PastMaintenance alike(int number, int minutes) {
        return past(number, true, false, minutes);
    }

    /** Its one task took as long as all of it. */
    private static PastMaintenance past(int number, boolean alike, boolean rolledBack, int minutes) {
        var length = Duration.ofMinutes(minutes);
        return new PastMaintenance(
                number,
                alike,
                rolledBack,
                Duration.ofHours(2),
                length,
                List.of(new PastMaintenance.Taken(Stage.CARRY_OUT, "Copy the data", length)),
                List.of(),
                List.of());
    }
}
