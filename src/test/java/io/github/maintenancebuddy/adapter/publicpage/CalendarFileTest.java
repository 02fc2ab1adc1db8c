package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Phase;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private final SampleMaintenances showroom = new SampleMaintenances();
    private final SettableClock now = new SettableClock();
    private final FeedSubscriber subscriber = new FeedSubscriber();

    @Test
    void it_is_a_calendar_to_two_independent_readers() throws Exception {
        showroom.fill();
        now.set(END.plusSeconds(120));
        var calendar = text();
        Golden.check("publicpage/calendar.ics", calendar.replace("\r\n", "\n"));
        new CalendarBuilder().build(new StringReader(calendar)).validate();
        var read = Biweekly.parse(calendar).first();
        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        assertThat(read.getEvents()).hasSize(7);
    }

    @Test
    void a_subscriber_follows_updates_an_extension_and_the_end() {
        look(announced());
        assertThat(seen().getSummary().getValue()).isEqualTo("Scheduled: Faster order search");
        assertThat(note("STATUS")).isEqualTo("CONFIRMED");
        look(running());
        assertThat(note("STATUS")).isEqualTo("IN-PROCESS");
        look(SampleMaintenances.update(running(), START.plusSeconds(600), "Half done."));
        assertThat(seen().getDescription().getValue()).contains("Half done.");
        var longer = SampleMaintenances.extended(running(), START.plusSeconds(700), END.plusSeconds(1800));
        look(SampleMaintenances.update(longer, START.plusSeconds(900), "Some more."));
        assertThat(seen().getDateEnd().getValue().toInstant()).isEqualTo(END.plusSeconds(1800));
        look(AnnouncementSamples.completed(
                SampleMaintenances.update(longer, START.plusSeconds(900), "Some more."),
                Outcome.SUCCESSFUL,
                END.plusSeconds(1000)));
        assertThat(note("STATUS")).isEqualTo("COMPLETED");
        assertThat(seen().getDateStart().getValue().toInstant()).isEqualTo(START.plusSeconds(90));
        assertThat(seen().getDateEnd().getValue().toInstant()).isEqualTo(END.plusSeconds(1000));
        assertThat(seen().getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void a_cancelled_one_stays_and_says_so() {
        look(announced());
        look(AnnouncementSamples.tell(
                announced().withPhase(Phase.CANCELLED), NoticeKind.CANCELLED, START.minusSeconds(9000)));
        assertThat(seen().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(note("STATUS")).isEqualTo("CANCELLED");
        assertThat(seen().getDateStart().getValue().toInstant()).isEqualTo(START);
    }

    @Test
    void a_postponed_one_is_off_until_it_has_a_date_again() {
        look(announced());
        var postponed = AnnouncementSamples.tell(
                announced().withPhase(Phase.DRAFT), NoticeKind.POSTPONED, START.minusSeconds(9000));
        look(postponed);
        assertThat(seen().getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(seen().getSummary().getValue()).startsWith("Postponed");
        look(AnnouncementSamples.tell(
                postponed.withPhase(Phase.SCHEDULED), NoticeKind.RESCHEDULED, START.minusSeconds(8000)));
        assertThat(seen().getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void the_clock_makes_it_late_and_never_over() {
        look(running());
        var before = seen().getLastModified().getValue();
        now.set(END.plus(Duration.ofDays(1)));
        var late = Biweekly.parse(text()).first().getEvents().getFirst();
        assertThat(late.getSummary().getValue()).startsWith("In progress");
        assertThat(late.getDescription().getValue()).startsWith("Past its planned end");
        assertThat(late.getLastModified().getValue()).isAfter(before);
    }

    @Test
    void no_line_is_longer_than_75_bytes_and_none_breaks_a_character() {
        var title = "Größerer Umzug 🚚🚚🚚 der Datenbank, der Suche; und \\ von allem anderen"
                + " 🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚🚚";
        showroom.put(announced(AnnouncementSamples.withNotice(AnnouncementSamples.scheduled(), title)));
        var calendar = text();
        assertThat(calendar.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .noneMatch(line -> line.contains("?") || line.contains("\n"));
        look(announced(AnnouncementSamples.withNotice(AnnouncementSamples.scheduled(), title)));
        assertThat(seen().getSummary().getValue()).isEqualTo("Scheduled: " + title);
    }

    @Test
    void nobody_adds_a_field_of_their_own() {
        var attack = "Title\r\nDTSTART:19700101T000000Z\r\nEND:VEVENT";
        var services = List.of("API\nX-EVIL:1", "A,B;C\"D");
        look(announced(AnnouncementSamples.withImpact(
                AnnouncementSamples.withNotice(AnnouncementSamples.scheduled(), attack),
                AnnouncementSamples.scheduled().impact(),
                services)));
        assertThat(seen().getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(text()).doesNotContain("\r\nX-EVIL", "\r\nDTSTART:1970");
        assertThat(seen().getExperimentalProperties("X-MAINTNOTE-OBJECT-ID"))
                .extracting(biweekly.property.RawProperty::getValue)
                .hasSize(2);
    }

    private void look(Maintenance maintenance) {
        showroom.put(maintenance);
        now.set(told(maintenance));
        subscriber.look(text());
    }

    private static Instant told(Maintenance maintenance) {
        return maintenance.publicity().notices().getLast().at();
    }

    private VEvent seen() {
        return subscriber.only();
    }

    private String note(String field) {
        return seen().getExperimentalProperty("X-MAINTNOTE-" + field).getValue();
    }

    private String text() {
        var board = showroom.board(now, Optional.empty());
        var answer = new CalendarFile().show(board, "calendar.ics").orElseThrow();
        return new String(Objects.requireNonNull(answer.entity().getBody()), StandardCharsets.UTF_8);
    }
}
