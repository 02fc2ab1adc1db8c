package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.Golden;
import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StatuspageApiTest {
    private final SampleMaintenances showroom = new SampleMaintenances();
    private final SettableClock now = new SettableClock();
    private final StatuspageApi data = new StatuspageApi();

    @Test
    void it_has_the_shape_of_Statuspage() throws Exception {
        showroom.put(AnnouncementSamples.verifying(running(), END.minusSeconds(300)));
        now.set(END.minusSeconds(60));
        Golden.check("publicpage/active.json", text("scheduled-maintenances/active"));
        assertThat(text("scheduled-maintenances/upcoming")).contains("\"scheduled_maintenances\" : [ ]");
    }

    @Test
    void upcoming_active_and_all_are_told_apart() {
        showroom.fill();
        now.set(END.plusSeconds(120));
        assertThat(text("scheduled-maintenances/upcoming"))
                .contains("Firewall rules tidied", "New version of the message broker", "\"impact\" : \"none\"")
                .doesNotContain("Faster order search", "Disks replaced");
        assertThat(text("scheduled-maintenances/active"))
                .contains("Faster order search", "under_maintenance")
                .doesNotContain("Firewall rules tidied", "Cache enlarged");
        assertThat(text("scheduled-maintenances")).contains("Faster order search", "Disks replaced");
    }

    @Test
    void a_cancelled_one_is_completed_and_says_so_and_a_postponed_one_is_left_out() {
        showroom.fill();
        assertThat(text("scheduled-maintenances"))
                .containsSubsequence("Cache enlarged", "\"completed\"", "is cancelled. It will not take place.")
                .doesNotContain("Certificates renewed");
        assertThat(text("scheduled-maintenances/upcoming")).doesNotContain("Cache enlarged", "Certificates renewed");
    }

    @Test
    void a_service_filters_and_what_names_no_service_concerns_all() {
        showroom.fill();
        var bare = AnnouncementSamples.withImpact(scheduled(30, END.plusSeconds(9000)), Impact.DEGRADED, List.of());
        showroom.put(AnnouncementSamples.announced(AnnouncementSamples.withNotice(bare, "Everything at once")));
        showroom.put(AnnouncementSamples.announced(AnnouncementSamples.withNotice(
                AnnouncementSamples.withImpact(scheduled(31, END.plusSeconds(9000)), Impact.DEGRADED, List.of("Mail")),
                "Mail moves")));
        assertThat(text("scheduled-maintenances/upcoming", "mail"))
                .contains("Mail moves", "Everything at once")
                .doesNotContain("Firewall rules tidied");
        assertThat(text("components", "mail")).contains("Mail").doesNotContain("Web shop");
    }

    @Test
    void times_have_milliseconds_and_no_nanoseconds() {
        showroom.put(AnnouncementSamples.running(announcedAt(Instant.parse("2026-11-22T09:10:00.123456789Z"))));
        assertThat(text("scheduled-maintenances"))
                .contains("\"2026-11-22T09:10:00.123Z\"", "\"2026-12-05T21:00:00.000Z\"")
                .doesNotContain("123456");
    }

    @Test
    void what_happened_stands_beside_the_plan() {
        showroom.put(AnnouncementSamples.completed(running(), Outcome.SUCCESSFUL, END.minusSeconds(600)));
        assertThat(text("scheduled-maintenances"))
                .contains(
                        "\"scheduled_for\" : \"2026-12-05T21:00:00.000Z\"",
                        "\"scheduled_until\" : \"2026-12-05T23:00:00.000Z\"",
                        "\"started_at\" : \"2026-12-05T21:01:30.000Z\"",
                        "\"resolved_at\" : \"2026-12-05T22:50:00.000Z\"");
    }

    private static Maintenance announcedAt(Instant at) {
        return AnnouncementSamples.tell(scheduled(), NoticeKind.ANNOUNCED, at);
    }

    @Test
    void the_summary_tells_what_runs_and_comes_and_how_the_services_stand() throws Exception {
        showroom.fill();
        now.set(END.plusSeconds(120));
        Golden.check("publicpage/summary.json", text("summary"));
        assertThat(text("status")).contains("\"indicator\" : \"maintenance\"", "past its planned end");
        showroom.clear();
        showroom.put(AnnouncementSamples.announced());
        assertThat(text("status")).contains("\"indicator\" : \"none\"");
        assertThat(text("components")).contains("\"operational\"").doesNotContain("under_maintenance");
    }

    @Test
    void every_field_of_Statuspage_is_there() {
        showroom.put(AnnouncementSamples.verifying(running(), END.minusSeconds(300)));
        var scheduled =
                JsonMapper.shared().readTree(text("scheduled-maintenances")).at("/scheduled_maintenances/0");
        assertThat(scheduled.propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "monitoring_at",
                        "resolved_at",
                        "impact",
                        "shortlink",
                        "started_at",
                        "page_id",
                        "incident_updates",
                        "components",
                        "scheduled_for",
                        "scheduled_until");
        assertThat(scheduled.at("/incident_updates/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "status",
                        "body",
                        "incident_id",
                        "created_at",
                        "updated_at",
                        "display_at",
                        "affected_components",
                        "deliver_notifications",
                        "custom_tweet",
                        "tweet_id");
        assertThat(scheduled.at("/components/0").propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "status",
                        "created_at",
                        "updated_at",
                        "position",
                        "description",
                        "showcase",
                        "start_date",
                        "group_id",
                        "page_id",
                        "group",
                        "only_show_if_degraded");
    }

    @Test
    void the_banner_shows_from_two_days_before_until_it_is_over_and_never_without_impact() {
        showroom.put(AnnouncementSamples.announced());
        now.set(AnnouncementSamples.START.minus(Duration.ofHours(49)));
        assertThat(text("banner")).contains("\"banners\" : [ ]");
        now.set(AnnouncementSamples.START.minus(Duration.ofHours(47)));
        assertThat(text("banner")).contains("Faster order search", "\"planned\"", "/Scheduled\"");
        showroom.put(running());
        now.set(END.plusSeconds(60));
        assertThat(text("banner")).contains("\"late\"", "Past its planned end", "/In progress/late\"");
        var gone = AnnouncementSamples.tell(running(), NoticeKind.NO_LONGER_UPDATED, END.minusSeconds(600));
        showroom.put(gone);
        assertThat(text("banner")).contains("\"banners\" : [ ]");
        now.set(END.minusSeconds(60));
        assertThat(text("banner")).contains("Not updated since");
        showroom.put(AnnouncementSamples.completed(running(), Outcome.SUCCESSFUL, END));
        assertThat(text("banner")).contains("\"banners\" : [ ]");
        showroom.put(AnnouncementSamples.announced(
                AnnouncementSamples.withImpact(scheduled(), Impact.NO_IMPACT, List.of())));
        assertThat(text("banner")).contains("\"banners\" : [ ]");
    }

    private String text(String what) {
        return text(what, "");
    }

    private String text(String what, String service) {
        var wanted = Optional.of(service).filter(name -> !name.isEmpty());
        var board = showroom.board(now, wanted);
        var answer = data.show(board, "api/v2/" + what + ".json").orElseThrow();
        var json = new String(Objects.requireNonNull(answer.entity().getBody()), StandardCharsets.UTF_8);
        return JsonMapper.shared().readTree(json).toPrettyString() + "\n";
    }
}
