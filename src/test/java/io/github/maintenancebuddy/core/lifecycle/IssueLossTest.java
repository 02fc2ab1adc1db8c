package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** GitHub takes the issue away: deleted, transferred, archived, suspended or removed (behaviour.md, Opening). */
class IssueLossTest {
    @Test
    void an_announced_one_that_has_not_begun_is_cancelled_in_public_and_nothing_is_written_to_github() {
        var night = Night.planned().prepared();

        var effects = goes(night);

        assertThat(night.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(notices(night).getLast().kind()).isEqualTo(NoticeKind.CANCELLED);
        assertThat(effects).isEmpty();
    }

    @Test
    void one_that_was_never_announced_is_cancelled_without_a_word() {
        var night = Night.planned();

        goes(night);

        assertThat(night.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(notices(night)).isEmpty();
    }

    @Test
    void a_running_one_keeps_its_phase_and_the_public_reads_since_when_it_is_not_updated() {
        var night = Night.planned().running();
        var before = notices(night).size();

        goes(night);
        goes(night);

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(notices(night)).hasSize(before + 1);
        assertThat(notices(night).getLast().text())
                .contains("not been updated since Sat 5 Dec 2026, 21:00 UTC", "in progress then", "Planned end")
                .doesNotContain("next update");
    }

    @Test
    void a_gone_one_asks_nobody_anything() {
        var night = Night.planned().running();
        goes(night);
        var before = notices(night).size();

        assertThat(Lifecycle.nextMoment(night.maintenance())).isEmpty();
        assertThat(night.wakesAt("2026-12-06T03:00:00Z")).isEmpty();
        assertThat(night.hears(new Signal.Refused(night.now(), Undone.COMMENT, "Not Found")))
                .isEmpty();
        assertThat(notices(night)).hasSize(before);
    }

    @Test
    void a_late_delivery_from_before_brings_nothing_back_and_a_new_one_does() {
        var night = Night.planned().running();
        goes(night);

        assertThat(night.hears(new Signal.Commented(night.now(), ANN, 1, "/note late")))
                .isEmpty();
        assertThat(Lifecycle.nextMoment(night.maintenance())).isEmpty();

        var effects = night.comments(ANN, "/extend 30m");

        assertThat(effects).contains(new Effect.BringUpToDate(Effect.Part.SECTION));
        assertThat(notices(night)).extracting(Notice::kind).endsWith(NoticeKind.UPDATED_AGAIN, NoticeKind.EXTENDED);
        assertThat(night.maintenance().timeline().last(TimelineEvent.FollowedAgain.class))
                .isPresent();
        assertThat(Lifecycle.nextMoment(night.maintenance())).isPresent();
    }

    private static List<Effect> goes(Night night) {
        return night.hears(new Signal.Gone(night.now(), "the issue was deleted"));
    }

    private static List<Notice> notices(Night night) {
        return night.maintenance().publicity().notices();
    }
}
