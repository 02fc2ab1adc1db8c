package io.github.maintenancebuddy.core.lifecycle;

import static io.github.maintenancebuddy.core.lifecycle.Night.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Windows over a clock change, and in zones that are half an hour off. */
class ClockChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2027-03-28 01:30 Europe/Berlin | 2h | 2027-03-28T02:30:00Z | Sun 28 Mar 2027, 01:30–04:30 Europe/Berlin (Sun 00:30–02:30 UTC)
        2026-10-25 01:30 Europe/Berlin | 2h | 2026-10-25T01:30:00Z | Sun 25 Oct 2026, 01:30–02:30 Europe/Berlin (Sat 24 Oct, 23:30 – Sun 25 Oct, 01:30 UTC)
        2026-10-24 22:00 Europe/Berlin | 1 day | 2026-10-25T20:00:00Z | Sat 24 Oct 2026, 22:00 – Sun 25 Oct, 21:00 Europe/Berlin (Sat 24 Oct, 20:00 – Sun 25 Oct, 20:00 UTC)
        2026-12-05 22:00 Asia/Kolkata | 90m | 2026-12-05T18:00:00Z | Sat 5 Dec 2026, 22:00–23:30 Asia/Kolkata (Sat 16:30–18:00 UTC)
        2026-10-04 01:45 Australia/Lord_Howe | 1h | 2026-10-03T16:15:00Z | Sun 4 Oct 2026, 01:45–03:15 Australia/Lord_Howe (Sat 15:15–16:15 UTC)
        2027-04-04 01:15 Australia/Lord_Howe | 1h | 2027-04-03T15:15:00Z | Sun 4 Apr 2027, 01:15–01:45 Australia/Lord_Howe (Sat 14:15–15:15 UTC)
        """)
    void length_end_and_text_are_right(String start, String length, String end, String text) {
        var night = Night.planned(NightForm.USUAL.withStart(start).withDuration(length), "2026-09-01T09:00:00Z");

        var window = night.maintenance().window().orElseThrow();
        assertThat(window.end()).isEqualTo(end);
        assertThat(window.planned().length())
                .isEqualTo(
                        length.equals("1 day") ? Duration.ofDays(1) : Duration.between(window.start(), window.end()));
        assertThat(night.text()).contains(text);
        assertThat(night.log().getFirst().words()).contains(text);
        night.comments(ANN, "/announce");
        assertThat(night.maintenance().publicity().notices().getLast().text()).contains(text);
        assertThat(night.times(NoticeKind.ANNOUNCED)).hasSize(1);
    }

    @Test
    void an_extension_until_a_time_that_comes_twice_is_asked_back_and_until_the_named_one_counts() {
        var night = Night.planned(
                NightForm.USUAL.withStart("2026-10-25 00:30 Europe/Berlin").withDuration("1h"), "2026-10-20T09:00:00Z");
        night.reaches("2026-10-24T23:00:00Z");

        assertThat(Night.said(night.comments(ANN, "/extend until 02:30")))
                .singleElement()
                .asString()
                .contains("comes twice", "+02:00", "+01:00");

        night.comments(ANN, "/extend until 02:30 +01:00");
        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2026-10-25T01:30:00Z");
    }

    @Test
    void an_extension_by_a_duration_over_the_change_is_as_long_as_it_says() {
        var night = Night.planned(
                NightForm.USUAL.withStart("2027-03-28 00:30 Europe/Berlin").withDuration("1h"), "2027-03-20T09:00:00Z");

        night.comments(ANN, "/extend 1h");

        assertThat(night.maintenance().window().orElseThrow().end()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(night.text()).contains("03:30 Europe/Berlin");
    }

    @Test
    void a_new_date_that_the_clocks_skip_is_asked_back() {
        var night = Night.planned(NightForm.USUAL.withStart("2026-12-05 22:00 Europe/Berlin"));

        assertThat(Night.said(night.comments(ANN, "/reschedule 2027-03-28 02:30")))
                .singleElement()
                .asString()
                .contains("does not exist in Europe/Berlin");
    }

    @Test
    void reminders_count_real_hours_over_the_change() {
        var night = Night.planned(NightForm.USUAL.withStart("2026-10-25 12:00 Europe/Berlin"), "2026-10-20T09:00:00Z");

        night.reaches("2026-10-25T10:59:00Z");

        assertThat(night.times("it starts in 1 day")).containsExactly("11:00");
        assertThat(night.times("it starts in 1 h")).containsExactly("10:00");
    }
}
