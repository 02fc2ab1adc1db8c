package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.CLEO;
import static io.github.maintenancebuddy.core.lifecycle.Night.DAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long a buddy has to accept, and who is asked next (behaviour.md, The buddy). */
class BuddyClockTest {
    private static final String ASKED = "will you be the buddy";
    private static final String TOGETHER = "will one of you be the buddy";
    private static final String NOBODY = "nobody else whom I may ask now";

    @Test
    void without_an_answer_in_8_waking_hours_the_next_is_drawn_and_after_three_the_lead_is_told() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");

        night.reaches("2026-12-05T18:59:00Z");

        assertThat(night.times("@cleo " + ASKED)).containsExactly("17:00");
        assertThat(night.times("@dan " + ASKED)).containsExactly("11:00");
        assertThat(night.times("@ann nobody is buddy yet")).containsExactly("19:00");
        assertThat(night.times(NOBODY)).hasSize(1);
        assertThat(buddy(night)).isEmpty();
        assertThat(night.maintenance().timeline().count(TimelineEvent.BuddyPassedOver.class))
                .isEqualTo(3);
    }

    @Test
    void it_is_at_most_half_the_time_left() {
        var night = Night.planned(NightForm.USUAL, "2026-12-05T13:00:00Z");

        night.reaches("2026-12-05T20:59:00Z");

        assertThat(night.times("@cleo " + ASKED)).containsExactly("17:00");
        assertThat(night.times("@bob @dan " + TOGETHER)).containsExactly("19:00");
        assertThat(night.times(NOBODY)).isEmpty();
    }

    @Test
    void two_hours_before_the_start_all_are_asked_at_once_and_the_first_who_accepts_is_it() {
        var night = Night.planned(NightForm.USUAL, "2026-12-05T09:00:00Z");
        night.comments(BOB, "/decline");
        night.reaches("2026-12-05T19:00:00Z");
        assertThat(night.log().getLast().words()).startsWith("@cleo @dan " + TOGETHER);
        assertThat(buddy(night)).isEmpty();
        assertThat(night.text()).contains("the first of those asked", "several are asked");

        assertThat(Night.said(night.comments(BOB, "/accept")))
                .singleElement()
                .asString()
                .contains("It is for the buddy");
        night.ticks(CLEO, "P2");

        assertThat(buddy(night)).contains(CLEO);
        assertThat(night.task("P2").settled()).isTrue();
        assertThat(night.said()).singleElement().asString().startsWith("@ann @dan `cleo` has accepted");
        assertThat(Night.said(night.comments(DAN, "/accept")))
                .singleElement()
                .asString()
                .contains("It is for the buddy");
        night.reaches("2026-12-05T20:59:00Z");
        assertThat(buddy(night)).contains(CLEO);
    }

    @Test
    void opened_shortly_before_the_start_all_are_asked_in_the_comment_on_opening() {
        var night = Night.planned(NightForm.USUAL.withBuddy("_No response_"), "2026-12-05T19:30:00Z");
        assertThat(night.log().getFirst().words()).contains("@bob @cleo @dan " + TOGETHER);

        night.comments(BOB, "/decline");
        night.comments(CLEO, "/decline");
        assertThat(night.times(NOBODY)).isEmpty();
        night.comments(DAN, "/decline");

        assertThat(night.times(NOBODY)).hasSize(1);
    }

    @Test
    void who_is_chosen_in_a_hurry_has_half_the_time_and_nobody_is_asked_over_and_over() {
        var night = Night.planned(NightForm.USUAL.withBuddy("_No response_"), "2026-12-05T19:30:00Z");
        night.comments(ANN, "/buddy @bob");

        night.reaches("2026-12-05T20:59:00Z");

        assertThat(night.times("@bob " + ASKED)).hasSize(1);
        assertThat(night.times("@cleo @dan " + TOGETHER)).containsExactly("19:30", "20:15");
    }

    @Test
    void a_buddy_who_goes_while_it_runs_leaves_all_to_be_asked_at_once() {
        var night = Night.planned().running();

        night.comments(BOB, "/decline my train leaves");

        assertThat(night.said())
                .singleElement()
                .asString()
                .startsWith("@cleo @dan " + TOGETHER)
                .contains("running now");
        night.comments(DAN, "/accept");
        assertThat(buddy(night)).contains(DAN);
    }

    @Test
    void a_buddy_asked_while_it_runs_has_half_the_time_to_its_end() {
        var night = Night.planned().running();
        night.comments(ANN, "/buddy @cleo");

        night.reaches("2026-12-05T21:59:00Z");
        assertThat(night.times(TOGETHER)).isEmpty();
        night.reaches("2026-12-05T22:01:00Z");

        assertThat(night.times(TOGETHER)).isEmpty();
        assertThat(night.times("@dan will you be the buddy")).containsExactly("22:00");
    }

    @Test
    void neither_the_lead_nor_who_declined_is_ever_asked() {
        var night = Night.planned(NightForm.USUAL.withBuddy("_No response_"), "2026-12-01T09:00:00Z");
        assertThat(buddy(night)).contains(BOB);
        night.comments(BOB, "/decline");
        assertThat(buddy(night)).contains(CLEO);
        night.comments(CLEO, "/decline I am away");
        assertThat(buddy(night)).contains(DAN);

        night.comments(DAN, "/decline");

        assertThat(buddy(night)).isEmpty();
        assertThat(night.said()).singleElement().asString().contains(NOBODY, "/buddy @login", "/skip P2");
        assertThat(night.times("@ann " + ASKED)).isEmpty();
        assertThat(Lifecycle.nextMoment(night.maintenance())).contains(Instant.parse("2026-12-04T21:00:00Z"));
    }

    @Test
    void who_accepts_in_time_stays_and_unticking_is_declining() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.ticks(BOB, "P2");
        night.reaches("2026-12-04T09:00:00Z");
        assertThat(buddy(night)).contains(BOB);

        night.unticks(BOB, "P2");

        assertThat(buddy(night)).contains(CLEO);
        assertThat(night.text()).contains("- [ ] `P2`");
    }

    @Test
    void nobody_is_asked_any_more_once_P2_is_skipped() {
        var night = Night.planned(NightForm.USUAL, "2026-12-01T09:00:00Z");
        night.comments(ANN, "/skip P2 there is only me");
        night.comments(BOB, "/decline");
        assertThat(night.times("@cleo " + ASKED)).isEmpty();

        night.reaches("2026-12-05T20:59:00Z");

        assertThat(night.times(ASKED)).isEmpty();
        assertThat(night.times(NOBODY)).isEmpty();
    }

    @Test
    void a_buddy_who_takes_the_lead_leaves_the_next_one_to_be_asked_before_the_start_only() {
        var before = Night.planned().prepared();
        before.comments(BOB, "/lead");
        assertThat(buddy(before)).contains(CLEO);
        assertThat(before.task("P2").state().isOpen()).isTrue();

        var running = Night.planned().running();
        running.comments(BOB, "/lead");
        assertThat(buddy(running)).isEmpty();
        assertThat(running.task("P2").state().isDone()).isTrue();
    }

    @Test
    void accepting_by_comment_counts_where_only_the_text_has_shown_the_tick_so_far() {
        var night = Night.planned();
        var read = night.text();
        var ticked = read.replace("- [ ] `P2`", "- [x] `P2`");
        night.hears(new Signal.Written(night.now().plusSeconds(1200), ticked, ticked));
        assertThat(night.task("P2").settled()).isFalse();

        night.comments(BOB, "/accept");

        assertThat(night.task("P2").settled()).isTrue();
    }

    @Test
    void who_led_the_draft_is_not_made_its_buddy_by_the_form() {
        var night = Night.planned(NightForm.USUAL.withBuddy("ann"));
        night.comments(CLEO, "/lead");

        night.saves(ANN, night.text().replace("2h", "3h"));

        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(buddy(night)).contains(BOB);
    }

    @Test
    void a_task_cannot_be_added_before_there_is_a_plan_so_that_the_draft_can_still_be_planned() {
        var night = Night.planned(NightForm.USUAL.withDuration("_No response_"));

        assertThat(Night.said(night.comments(ANN, "/add verify Look at the queue")))
                .singleElement()
                .asString()
                .contains("no plan before it is scheduled");

        night.saves(ANN, night.text().replace("### Duration\n\n_No response_", "### Duration\n\n2h"));
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        assertThat(night.task("P1").settled()).isFalse();
    }

    private static Optional<Person> buddy(Night night) {
        return night.maintenance().crew().buddy().person();
    }
}
