package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static io.github.maintenancebuddy.core.lifecycle.Night.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Edits of the form that come late, in another order or not at all (behaviour.md, Later edits of the form). */
class FormEditsTest {
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    @Test
    void an_older_edit_that_comes_late_puts_no_older_value_back() {
        var night = Night.planned();
        var full = night.text();
        var degraded = impact(full, "Degraded performance");
        var partial = impact(full, "Partial outage");
        var first = new Signal.Edited(night.now().plusSeconds(1), ANN, full, degraded);
        var second = new Signal.Edited(night.now().plusSeconds(2), BOB, degraded, partial);

        night.hears(second);
        night.hears(first);

        assertThat(impact(night)).isEqualTo(Impact.PARTIAL_OUTAGE);
    }

    @Test
    void within_a_second_the_order_is_that_of_the_text() {
        var night = Night.planned();
        var full = night.text();
        var degraded = impact(full, "Degraded performance");
        var partial = impact(full, "Partial outage");
        var at = night.now().plusSeconds(1);

        night.hears(new Signal.Edited(at, ANN, full, degraded));
        night.hears(new Signal.Edited(at, ANN, degraded, partial));
        assertThat(impact(night)).isEqualTo(Impact.PARTIAL_OUTAGE);

        night.hears(new Signal.Edited(at.plusSeconds(1), ANN, degraded, full));
        night.hears(new Signal.Edited(at.plusSeconds(1), ANN, partial, degraded));
        assertThat(impact(night)).isEqualTo(Impact.FULL_OUTAGE);
    }

    @Test
    void a_late_edit_of_another_field_still_counts_and_takes_nothing_else_along() {
        var night = Night.planned();
        var full = night.text();
        var notice = notice(full, "Shop closed");
        var degraded = impact(notice, "Degraded performance");

        night.hears(new Signal.Edited(night.now().plusSeconds(2), BOB, notice, degraded));
        night.hears(new Signal.Edited(night.now().plusSeconds(1), ANN, full, notice));

        assertThat(impact(night)).isEqualTo(Impact.DEGRADED);
        assertThat(night.maintenance().request().publicNotice()).contains("Shop closed");
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_what_it_was() {
        var night = Night.planned();

        night.saves(ANN, impact(night.text(), "Quite some"));

        assertThat(impact(night)).isEqualTo(Impact.FULL_OUTAGE);
    }

    @Test
    void a_look_finds_an_edit_whose_delivery_was_lost() {
        var night = Night.planned();
        var edited = notice(impact(night.text(), "Degraded performance"), "Shop closed");

        looks(night, night.now().plusSeconds(1), edited);

        assertThat(impact(night)).isEqualTo(Impact.DEGRADED);
        assertThat(night.maintenance().request().publicNotice()).contains("Shop closed");
    }

    @Test
    void what_a_look_has_found_is_not_put_back_by_an_older_edit() {
        var night = Night.planned();
        var full = night.text();
        var degraded = impact(full, "Degraded performance");
        var partial = impact(full, "Partial outage");

        looks(night, night.now().plusSeconds(2), partial);
        night.hears(new Signal.Edited(night.now().plusSeconds(1), ANN, full, degraded));

        assertThat(impact(night)).isEqualTo(Impact.PARTIAL_OUTAGE);
    }

    @Test
    void a_look_that_may_show_an_older_text_is_not_believed() {
        var night = Night.planned();
        var full = night.text();
        var at = night.now().plusSeconds(1);
        night.hears(new Signal.Edited(at, ANN, full, impact(full, "Degraded performance")));

        night.hears(new Signal.Seen(at.plusSeconds(1), full, Optional.of(at)));

        assertThat(impact(night)).isEqualTo(Impact.DEGRADED);
    }

    @Test
    void nobodys_edit_of_a_strangers_issue_is_taken_over() {
        var night = Night.ofStranger();
        night.comments(ANN, "/lead");
        assertThat(night.phase()).isEqualTo(Phase.SCHEDULED);
        var edited = impact(night.text(), "Degraded performance");

        night.hears(new Signal.Edited(night.now().plusSeconds(1), EVE, night.text(), edited));
        looks(night, night.now().plusSeconds(1), edited);

        assertThat(impact(night)).isEqualTo(Impact.FULL_OUTAGE);
    }

    @Test
    void an_older_edit_of_a_draft_reopens_no_gap() {
        var night = Night.planned(NightForm.USUAL.withDuration("").withImpact(""));
        var open = night.text();
        var impact = impact(open, "No impact");
        var wrong = impact(open, "Degraded performance");

        night.hears(new Signal.Edited(night.now().plusSeconds(2), ANN, wrong, impact));
        night.hears(new Signal.Edited(night.now().plusSeconds(1), ANN, open, wrong));

        assertThat(impact(night)).isEqualTo(Impact.NO_IMPACT);
    }

    /** A while later the sweep looks at the issue, which was changed last at that time. */
    private static void looks(Night night, Instant changedAt, String text) {
        night.hears(new Signal.Seen(night.now().plus(A_WHILE), text, Optional.of(changedAt)));
    }

    private static Impact impact(Night night) {
        return night.maintenance().request().impact().orElseThrow();
    }

    private static String impact(String text, String answer) {
        return text.replaceFirst("(### Impact\n\n).*", "$1" + answer);
    }

    private static String notice(String text, String answer) {
        return text.replaceFirst("### Impact\n", "### Public notice\n\n" + answer + "\n\n### Impact\n");
    }
}
