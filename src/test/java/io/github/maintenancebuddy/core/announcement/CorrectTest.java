package io.github.maintenancebuddy.core.announcement;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorrectTest {
    private static final Instant WORKING = START.plus(Duration.ofMinutes(20));

    @Test
    void the_corrected_text_takes_the_place_of_the_last_update() {
        var updated = Announcements.tell(
                AnnouncementSamples.running(), NoticeKind.UPDATE, WORKING, Optional.of("Orders are closd."));
        var extended = AnnouncementSamples.tell(updated, NoticeKind.EXTENDED, WORKING.plusSeconds(60));

        var next = obeyed(extended, WORKING.plusSeconds(120), "Orders are closed.");

        assertThat(next.publicity().notices())
                .hasSameSizeAs(extended.publicity().notices());
        var notice = next.publicity().last(NoticeKind.UPDATE).orElseThrow();
        assertThat(notice.text()).isEqualTo("Orders are closed.");
        assertThat(notice.nextUpdate()).contains(WORKING.plus(Duration.ofMinutes(30)));
        assertThat(notice.at()).isEqualTo(WORKING);
        assertThat(notice.correctedAt()).contains(WORKING.plusSeconds(120));
        var entry = next.timeline().last(TimelineEvent.Corrected.class).orElseThrow();
        assertThat(((TimelineEvent.Corrected) entry.what()).before()).startsWith("Orders are closd.");
    }

    @Test
    void without_an_update_or_a_change_it_is_refused() {
        assertThat(refused(AnnouncementSamples.running(), WORKING, "Hello")).contains("`/publish TEXT`");
        var updated =
                Announcements.tell(AnnouncementSamples.running(), NoticeKind.UPDATE, WORKING, Optional.of("Fine."));
        assertThat(refused(updated, WORKING, "Fine.")).contains("already");
    }

    @Test
    void it_is_possible_from_the_announcement_until_a_day_after_the_end() {
        assertThat(refused(AnnouncementSamples.scheduled(), WORKING, "Hello")).contains("not announced");
        var updated =
                Announcements.tell(AnnouncementSamples.running(), NoticeKind.UPDATE, WORKING, Optional.of("Fine."));
        var over = AnnouncementSamples.completed(updated, Outcome.SUCCESSFUL, END);
        assertThat(obeyed(over, END.plus(Duration.ofHours(24)), "Good.")
                        .publicity()
                        .notices())
                .anyMatch(notice -> notice.text().startsWith("Good."));
        assertThat(refused(over, END.plus(Duration.ofHours(24)).plusSeconds(1), "Good."))
                .contains("more than 24 hours ago");
    }

    private static Maintenance obeyed(Maintenance maintenance, Instant at, String text) {
        return ((Verdict.Obeyed) decide(maintenance, at, text)).next();
    }

    private static String refused(Maintenance maintenance, Instant at, String text) {
        return ((Verdict.Refused) decide(maintenance, at, text)).why();
    }

    private static Verdict decide(Maintenance maintenance, Instant at, String text) {
        return AnnouncementSamples.given(Correct.COMMAND, maintenance, at, text);
    }
}
