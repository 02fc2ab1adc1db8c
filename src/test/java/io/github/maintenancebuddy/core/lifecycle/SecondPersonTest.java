package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import org.junit.jupiter.api.Test;

/** Whose word counts as that of the second person (behaviour.md, Commands and The window). */
class SecondPersonTest {
    @Test
    void the_buddy_who_was_asked_to_confirm_may_do_so_with_complete() {
        var night = Night.planned().verifying();
        night.comments(ANN, "/skip V1 looked at together\n/done V2");
        assertThat(night.said()).last().asString().startsWith("@bob the lead has verified everything alone");

        night.comments(BOB, "/complete");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(notVerified(night.maintenance())).isZero();
    }

    @Test
    void the_lead_who_completes_alone_is_a_deviation() {
        var night = Night.planned().verifying();
        night.comments(ANN, "/skip V1 looked at alone\n/done V2");

        night.comments(ANN, "/complete");

        assertThat(night.phase()).isEqualTo(Phase.COMPLETED);
        assertThat(notVerified(night.maintenance())).isEqualTo(1);
    }

    @Test
    void a_buddy_who_accepted_while_it_was_a_draft_stays_buddy() {
        var night = Night.planned(NightForm.USUAL.withStart("_No response_"));
        night.comments(ANN, "/buddy @cleo");
        night.comments(CLEO, "/accept");

        night.comments(ANN, "/reschedule 2026-12-05 21:00 UTC for 2h");

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.maintenance().crew().isBuddy(CLEO)).isTrue();
        assertThat(night.task("P2").state().doneBy()).contains(CLEO);
    }

    private static int notVerified(Maintenance maintenance) {
        return maintenance.timeline().count(TimelineEvent.NotVerifiedBySecondPerson.class);
    }
}
