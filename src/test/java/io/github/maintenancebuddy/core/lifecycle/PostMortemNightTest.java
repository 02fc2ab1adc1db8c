package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** However often it is asked for, one post-mortem is opened (behaviour.md, The post-mortem). */
class PostMortemNightTest {
    @Test
    void closing_asks_for_one_and_the_command_for_no_second_one() {
        var night = Night.planned().verifying();

        assertThat(opened(night.comments(ANN, "/complete anyway all is well\n/postmortem\n/postmortem")))
                .hasSize(1);
        assertThat(opened(night.comments(BOB, "/postmortem"))).isEmpty();
        assertThat(night.said()).singleElement().asString().contains("is being opened");
    }

    @Test
    void reopened_and_closed_again_before_it_was_open_still_asks_for_one() {
        var night = completed();
        night.comments(ANN, "/undo V1");

        assertThat(opened(night.comments(ANN, "/complete anyway once more"))).isEmpty();

        night.hears(opened(night.now()));
        assertThat(night.said()).singleElement().asString().contains("#57");
    }

    @Test
    void one_that_comes_while_it_runs_again_is_linked_at_the_end() {
        var night = completed();
        night.hears(new Signal.Reopened(night.now().plusSeconds(10), BOB));

        night.hears(opened(night.now()));
        assertThat(night.said()).isEmpty();
        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);

        var effects = night.comments(ANN, "/complete anyway once more");
        assertThat(opened(effects)).isEmpty();
        assertThat(night.said()).singleElement().asString().contains("#57");
    }

    @Test
    void after_a_refusal_by_github_the_people_are_told_and_may_try_again() {
        var night = completed();

        night.hears(new Signal.Refused(night.now(), Undone.POST_MORTEM, "Issues are disabled"));
        assertThat(night.said())
                .singleElement()
                .asString()
                .startsWith("@ann @bob")
                .contains("`/postmortem`");

        assertThat(opened(night.comments(BOB, "/postmortem"))).hasSize(1);
    }

    @Test
    void what_the_notice_check_warned_of_stands_in_the_timeline_when_it_did() {
        var night = Night.planned();
        var planned = night.maintenance()
                .timeline()
                .last(TimelineEvent.Scheduled.class)
                .orElseThrow();
        var warned =
                night.maintenance().timeline().last(TimelineEvent.Warned.class).orElseThrow();
        assertThat(warned.at()).isEqualTo(planned.at());

        night.comments(ANN, "/preview");
        var again = night.maintenance().timeline().count(TimelineEvent.Warned.class);
        night.comments(BOB, "/preview");
        assertThat(night.maintenance().timeline().count(TimelineEvent.Warned.class))
                .isEqualTo(again);
    }

    private static Night completed() {
        var night = Night.planned().verifying();
        assertThat(opened(night.comments(ANN, "/complete anyway all is well"))).hasSize(1);
        return night;
    }

    private static List<Effect> opened(List<Effect> effects) {
        return effects.stream().filter(Effect.OpenPostMortem.class::isInstance).toList();
    }

    private static Signal opened(Instant at) {
        return new Signal.PostMortemOpened(
                at, new Memory.Link(57, "url", new IssueId(5_700), Optional.empty()), Optional.empty());
    }
}
