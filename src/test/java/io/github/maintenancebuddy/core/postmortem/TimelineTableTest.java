package io.github.maintenancebuddy.core.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import org.junit.jupiter.api.Test;

class TimelineTableTest {
    private static final int ROOM = 50_000;

    @Test
    void a_date_stands_once_above_its_day() {
        assertThat(TimelineTable.rows(CompletedSamples.clean(), ROOM))
                .containsOnlyOnce("| **Fri 20 Nov 2026** |  |  |\n| 10:00 |")
                .containsOnlyOnce("| **Sat 5 Dec 2026** |  |  |\n| 22:00 |")
                .containsOnlyOnce("20 Nov 2026")
                .containsOnlyOnce("**Sat 5 Dec 2026**");
    }

    @Test
    void ticks_of_a_stage_between_which_nothing_else_happened_share_a_row() {
        assertThat(TimelineTable.rows(CompletedSamples.together(), ROOM))
                .contains("| 23:39–23:40 | `ann` | Carry out: `C1` and `C2` were ticked. |")
                .contains("| 23:40 | `bob` | `V1` (Row counts match) was ticked. |");
    }

    @Test
    void where_rows_are_left_out_each_has_its_date() {
        assertThat(TimelineTable.rows(CompletedSamples.clean(), 700))
                .contains("| Fri 20 Nov 2026, 10:00 |", "more entries are left out")
                .doesNotContain("**");
    }

    @Test
    void a_name_does_not_break_at_its_hyphen() {
        var noted = CompletedSamples.clean()
                .tell(
                        CompletedSamples.at("2026-12-05T22:59"),
                        Person.named(9, "ann-marie"),
                        new TimelineEvent.Noted("all is well"));
        assertThat(TimelineTable.rows(noted, ROOM)).contains("| `ann\u2011marie` |");
    }
}
