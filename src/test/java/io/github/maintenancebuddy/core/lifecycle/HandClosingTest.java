package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CloseReason;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The issue is closed by hand (behaviour.md, Commands). */
class HandClosingTest {
    private static final Effect STATE = new Effect.BringUpToDate(Effect.Part.STATE);

    @Test
    void as_completed_by_the_lead_with_nothing_open_it_is_complete() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);

        close(night, ANN, CloseReason.COMPLETED);

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
    }

    @Test
    void as_completed_with_open_tasks_it_is_open_again_and_they_are_named() {
        var night = Night.planned().verifying();

        var effects = close(night, ANN, CloseReason.COMPLETED);

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(effects).contains(STATE);
        assertThat(night.said()).singleElement().asString().contains("`V1`", "are open", "`/complete`");
    }

    @Test
    void as_completed_by_others_than_lead_and_buddy_it_is_open_again() {
        var night = Night.planned().verifying();
        night.finish(BOB, Stage.VERIFY);

        close(night, CLEO, CloseReason.COMPLETED);

        assertThat(night.phase()).isEqualTo(Phase.VERIFYING);
        assertThat(night.said()).singleElement().asString().startsWith("@cleo");
    }

    @Test
    void as_not_planned_or_duplicate_it_is_cancelled_by_who_may() {
        for (var reason : List.of(CloseReason.NOT_PLANNED, CloseReason.DUPLICATE)) {
            var night = Night.planned();

            close(night, CLEO, reason);

            assertThat(night.phase()).isEqualTo(Phase.CANCELLED);
        }
    }

    @Test
    void as_not_planned_by_a_stranger_or_while_running_it_is_open_again() {
        var night = Night.planned();
        close(night, EVE, CloseReason.NOT_PLANNED);
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.said()).singleElement().asString().contains("has not begun", "`/cancel`");

        night = Night.planned().running();
        close(night, ANN, CloseReason.NOT_PLANNED);
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(night.said()).singleElement().asString().contains("`C1`", "`/rollback`");
    }

    @Test
    void by_an_app_it_is_open_again_and_the_people_are_told() {
        var night = Night.planned().running();

        var effects = close(night, new Person(77, "closer[bot]", false), CloseReason.COMPLETED);

        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
        assertThat(effects).contains(STATE);
        assertThat(night.said())
                .singleElement()
                .asString()
                .startsWith("@ann @bob ")
                .contains("`C1`");
    }

    @Test
    void closed_again_within_an_hour_it_stays_closed_and_the_maintenance_goes_on() {
        var night = Night.planned().running();
        close(night, CLEO, CloseReason.COMPLETED);
        night.reaches(night.now().plusSeconds(60));

        var again = close(night, CLEO, CloseReason.COMPLETED);
        assertThat(again).doesNotContain(STATE);
        assertThat(night.said())
                .singleElement()
                .asString()
                .startsWith("@ann @bob ")
                .contains("stays closed", "The maintenance goes on", "`/complete`");

        night.reaches(night.now().plusSeconds(3601));
        var later = close(night, CLEO, CloseReason.COMPLETED);
        assertThat(later).doesNotContain(STATE);
        assertThat(night.phase()).isEqualTo(Phase.IN_PROGRESS);
    }

    @Test
    void opened_by_hand_after_that_it_is_guarded_as_before() {
        var night = Night.planned().running();
        close(night, CLEO, CloseReason.COMPLETED);
        close(night, CLEO, CloseReason.COMPLETED);

        night.hears(new Signal.Reopened(night.now().plusSeconds(1), ANN));
        night.reaches(night.now().plusSeconds(3601));

        assertThat(close(night, CLEO, CloseReason.COMPLETED)).contains(STATE);
    }

    @Test
    void a_bot_that_closes_whenever_it_is_opened_gets_one_reopening_and_one_comment() {
        var night = Night.planned().running();
        var bot = new Person(77, "closer[bot]", false);

        var reopenings = 0;
        var comments = 0;
        for (var i = 0; i < 28; i++) {
            var effects = close(night, bot, CloseReason.COMPLETED);
            reopenings += effects.contains(STATE) ? 1 : 0;
            comments += Night.said(effects).size();
            night.reaches(night.now().plusSeconds(2));
        }

        assertThat(reopenings).isEqualTo(1);
        assertThat(comments).as("the reason, and that it stays closed").isEqualTo(2);
    }

    @Test
    void whom_nobody_leads_its_author_may_withdraw() {
        var night = Night.ofStranger();

        close(night, EVE, CloseReason.COMPLETED);

        assertThat(night.phase()).isEqualTo(Phase.CANCELLED);
    }

    private static List<Effect> close(Night night, Person by, CloseReason reason) {
        return night.hears(new Signal.Closed(night.now().plusSeconds(1), by, reason));
    }
}
