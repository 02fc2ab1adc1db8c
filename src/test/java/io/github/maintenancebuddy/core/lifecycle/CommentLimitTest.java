package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often the app speaks without being asked (behaviour.md, Manners). */
class CommentLimitTest {
    @Test
    void at_most_thirty_comments_an_hour_and_the_limit_is_recorded_once() {
        var night = Night.planned();

        var said = pester(night, 40);

        assertThat(said).hasSize(30);
        assertThat(night.maintenance().timeline().count(TimelineEvent.LimitReached.class))
                .isEqualTo(1);
    }

    @Test
    void an_hour_later_it_speaks_again() {
        var night = Night.planned();
        pester(night, 40);

        night.reaches(night.now().plusSeconds(3600));

        assertThat(pester(night, 1)).hasSize(1);
    }

    @Test
    void answers_are_not_counted_and_not_dropped() {
        var night = Night.planned();
        pester(night, 40);

        night.comments(ANN, "/cancell");

        assertThat(night.said()).hasSize(1);
    }

    @Test
    void start_decision_overrun_and_end_are_never_dropped() {
        var night = Night.planned().prepared();
        night.reaches("2026-12-05T20:59:00Z");
        pester(night, 40);
        night.reaches("2026-12-05T21:00:00Z");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.said()).singleElement().asString().contains("Who is here?");

        night = Night.planned().running();
        night.reaches("2026-12-05T22:29:00Z");
        pester(night, 40);
        night.reaches("2026-12-05T22:30:00Z");
        assertThat(night.said()).anyMatch(words -> words.contains("Decision time"));

        night.reaches("2026-12-05T22:59:00Z");
        pester(night, 40);
        night.reaches("2026-12-05T23:00:00Z");
        assertThat(night.said()).singleElement().asString().contains("Overrun");
    }

    /** Ticks of P2 by somebody who is not the buddy are taken back, each with a sentence. */
    private static List<String> pester(Night night, int times) {
        var said = new ArrayList<String>();
        for (var i = 0; i < times; i++) {
            if (night.task("P2").state().isOpen()) {
                said.addAll(Night.said(night.ticks(CLEO, "P2")));
            } else {
                said.addAll(Night.said(night.unticks(CLEO, "P2")));
            }
        }
        return said;
    }
}
