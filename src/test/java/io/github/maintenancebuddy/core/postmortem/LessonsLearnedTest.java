package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.PastMaintenance;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.WorkKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonsLearnedTest {
    private static final Request NEXT = CompletedSamples.clean().request();

    @Test
    void the_same_kind_on_the_same_service_comes_first_and_the_latest_of_those() {
        var completed = List.of(
                numbered(1, WorkKind.DATABASE_MIGRATION, "API", 1),
                numbered(2, WorkKind.DATABASE_MIGRATION, "Mail", 5),
                numbered(3, WorkKind.COMPONENT_UPGRADE, "api", 9),
                numbered(4, WorkKind.COMPONENT_UPGRADE, "Mail", 9),
                numbered(5, WorkKind.DATABASE_MIGRATION, "web", 3));
        assertThat(LessonsLearned.from(completed, NEXT))
                .extracting(past -> past.issue().number())
                .containsExactly(5, 1, 2);
    }

    @Test
    void other_work_is_alike_on_the_same_service_only() {
        var other = with(NEXT, WorkKind.OTHER, "API");
        var completed = List.of(numbered(1, WorkKind.OTHER, "Mail", 1), numbered(2, WorkKind.OTHER, "API", 1));
        assertThat(LessonsLearned.from(completed, other))
                .extracting(past -> past.issue().number())
                .containsExactly(2);
        assertThat(LessonsLearned.past(completed.get(1), other, List.of()).alike())
                .isFalse();
    }

    @Test
    void a_past_one_tells_its_lengths_its_slow_tasks_and_what_is_open() {
        var past = LessonsLearned.past(CompletedSamples.troubled(), NEXT, List.of("a", "b", "c", "d", "e", "f"));
        assertThat(past.number()).isEqualTo(12);
        assertThat(past.alike()).as("it was never verified").isFalse();
        assertThat(past.planned()).isEqualTo(Duration.ofHours(2));
        assertThat(past.actual()).isEqualTo(Duration.ofMinutes(123));
        assertThat(past.slow())
                .containsExactly(new PastMaintenance.Slow(
                        "Run `migrate | tee log`", Duration.ofMinutes(45), Duration.ofMinutes(107)));
        assertThat(past.open()).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    void a_past_one_tells_how_long_each_task_took_that_was_ticked_alone() {
        assertThat(LessonsLearned.past(CompletedSamples.clean(), NEXT, List.of())
                        .tasks())
                .containsExactly(
                        new PastMaintenance.Taken(Stage.CARRY_OUT, "Stop the consumers", Duration.ofMinutes(12)),
                        new PastMaintenance.Taken(Stage.CARRY_OUT, "Run `migrate | tee log`", Duration.ofMinutes(38)),
                        new PastMaintenance.Taken(Stage.VERIFY, "Row counts match", Duration.ofMinutes(8)));
        assertThat(LessonsLearned.past(CompletedSamples.together(), NEXT, List.of())
                        .tasks())
                .isEmpty();
    }

    private static Maintenance numbered(int number, WorkKind kind, String service, int daysLater) {
        var finished = CompletedSamples.clean();
        var issue = finished.issue();
        var ended = CompletedSamples.at("2026-12-05T22:59").plus(Duration.ofDays(daysLater));
        return finished.withIssue(new IssueRef(issue.repository(), new IssueId(number), number, "", issue.url()))
                .withRequest(with(finished.request(), kind, service))
                .withWindow(finished.window().map(window -> window.withEnded(Optional.of(ended))));
    }

    private static Request with(Request request, WorkKind kind, String service) {
        return new Request(
                request.whatAndWhy(),
                List.of(service),
                request.impact(),
                kind,
                request.publicNotice(),
                request.lead(),
                request.buddy(),
                request.rollingBack(),
                request.rollingBackTakes(),
                request.extraTasks());
    }
}
