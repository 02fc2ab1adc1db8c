package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Past the planned end, and nobody is there (behaviour.md, The window). */
class OverrunTest {
    @Test
    void an_hour_without_lead_or_buddy_everybody_else_is_asked_once() {
        var night = Night.planned().running();

        assertThat(Night.said(night.reaches("2026-12-05T23:59:00Z"))).noneMatch(OverrunTest::asksCleo);
        assertThat(Night.said(night.reaches("2026-12-06T00:00:00Z")))
                .first()
                .asString()
                .contains("**Overrun:**", "\n\n@cleo @dan neither the lead nor the buddy", "`/lead`");
        assertThat(Night.said(night.reaches("2026-12-06T05:00:00Z"))).noneMatch(OverrunTest::asksCleo);
    }

    @Test
    void whoever_was_seen_is_enough() {
        var night = Night.planned().running();
        night.reaches("2026-12-05T23:20:00Z");
        night.comments(BOB, "/note the index is slow");

        assertThat(Night.said(night.reaches("2026-12-06T03:00:00Z"))).noneMatch(OverrunTest::asksCleo);
    }

    @Test
    void a_new_planned_end_that_passes_asks_again() {
        var night = Night.planned().running();
        night.reaches("2026-12-06T00:00:00Z");
        night.comments(BOB, "/extend 30m");

        assertThat(Night.said(night.reaches("2026-12-06T01:40:00Z")))
                .filteredOn(OverrunTest::asksCleo)
                .hasSize(1);
    }

    private static boolean asksCleo(String words) {
        return words.contains("@cleo");
    }
}
