package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.jayway.jsonpath.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What an operator sees of the app while it runs (behaviour.md, Operation). */
class TelemetryStoryTest extends Story {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Path DASHBOARD = Path.of("src/grafana/maintenance-buddy.json");
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+_[a-z_]+(?=[{\\[])");

    @Override
    protected Map<String, Object> database(Path folder) {
        var settings = new HashMap<>(super.database(folder));
        settings.put("management.endpoint.health.show-details", "always");
        return settings;
    }

    @Test
    void metrics_tell_what_the_app_has_done() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/cancell");
        itIs("2026-12-05T20:00:00Z");

        assertThat(app.page("/actuator/prometheus"))
                .contains(
                        "maintenance_buddy_deliveries_total{event=\"issue_comment\",result=\"kept\"}",
                        "maintenance_buddy_acknowledgement_seconds_bucket{le=\"10.0\"}",
                        "maintenance_buddy_lane_wait_seconds_count{source=\"delivery\"}",
                        "maintenance_buddy_lane_messages_total{result=\"dead_lettered\"} 0.0",
                        "maintenance_buddy_decisions_total{signal=\"moment_came\"}",
                        "maintenance_buddy_effects_total{channel=\"github\",kind=\"comment\",result=\"done\"}",
                        "maintenance_buddy_effects_total{channel=\"github\",kind=\"section\",result=\"done\"}",
                        "maintenance_buddy_github_requests_seconds_count{method=\"PATCH\",status=\"2xx\"}",
                        "maintenance_buddy_github_budget_ratio 0.9")
                .containsPattern("maintenance_buddy_moment_lateness_seconds_count [1-9]");
    }

    @Test
    void the_backlog_is_counted_in_the_background() {
        opens(ann, FilledForm.saturdayMigration());

        Awaitility.await()
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(app.page("/actuator/prometheus"))
                        .contains(
                                "maintenance_buddy_backlog{what=\"hints\"} 0.0",
                                "maintenance_buddy_backlog_age_seconds{what=\"effects\"} 0.0"));
    }

    @Test
    void metrics_name_nobody_and_nothing_private() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(bob, issue, "/accept");
        app.page("/status/" + shop.fullName());

        assertThat(app.page("/actuator/prometheus")).doesNotContain("acme", shop.name(), "ann\"", "bob", issue.title());
    }

    @Test
    void every_metric_of_the_app_says_what_it_is() throws Exception {
        opens(ann, FilledForm.saturdayMigration());

        assertThat(app.page("/actuator/prometheus").lines())
                .filteredOn(line -> line.startsWith("# HELP maintenance_buddy_"))
                .isNotEmpty()
                .allMatch(line -> line.matches("# HELP \\S+ \\S.{10,}"));
    }

    @Test
    void the_dashboard_asks_only_for_metrics_that_there_are() throws Exception {
        opens(ann, FilledForm.saturdayMigration());
        var exported = new TreeSet<String>();
        app.page("/actuator/prometheus")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> exported.add(line.replaceFirst("[{ ].*", "")));

        assertThat(asked())
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(exported).contains(name));
    }

    private static Set<String> asked() throws Exception {
        var asked = new TreeSet<String>();
        for (String query : JsonPath.<List<String>>read(Files.readString(DASHBOARD), "$.panels[*].targets[*].expr")) {
            METRIC.matcher(query).results().forEach(found -> asked.add(found.group()));
        }
        return asked;
    }

    @Test
    void a_limit_of_comments_is_counted_and_logged() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        try (var log = JsonLog.read(Level.INFO)) {
            for (var i = 0; i < 6; i++) {
                comments(eve, issue, "/status");
            }
            assertThat(log.lines())
                    .filteredOn(line -> line.contains("limit of comments"))
                    .hasSize(1);
        }
        assertThat(app.page("/actuator/prometheus")).containsPattern("maintenance_buddy_limits_reached_total [1-9]");
    }

    @Test
    void the_way_of_a_comment_can_be_followed_by_its_ids() {
        var issue = opens(ann, FilledForm.saturdayMigration());
        try (var log = JsonLog.read(Level.INFO)) {
            comments(ann, issue, "/cancell");
            var delivery = gitHub.deliveries().stream()
                    .filter(sent -> sent.name().equals("issue_comment.created"))
                    .filter(sent -> sent.payload().contains("/cancell")
                            && sent.payload().contains(shop.fullName()))
                    .findFirst()
                    .orElseThrow();
            var name = shop.fullName() + "#" + issue.number();

            assertThat(log.with("delivery", delivery.guid().toString()))
                    .extracting(line -> line.get("message"))
                    .anyMatch(message -> message.startsWith("Kept the delivery"))
                    .anyMatch(message -> message.startsWith("Decided commented"));
            assertThat(log.with("delivery", delivery.guid().toString()).getLast())
                    .containsEntry("maintenance", name);
            assertThat(log.with("maintenance", name))
                    .filteredOn(line -> "Effect comment: DONE".equals(line.get("message")))
                    .singleElement()
                    .satisfies(line -> assertThat(lastSaid(issue)).contains(line.get("effect")));
        }
    }

    @Test
    void nothing_of_the_management_is_on_the_port_for_everybody() throws Exception {
        for (var path : List.of("/actuator", "/actuator/health", "/actuator/prometheus")) {
            assertThat(status(app.url("/").resolve(path))).as(path).isEqualTo(404);
            assertThat(status(app.url(path))).as(path).isEqualTo(200);
        }
    }

    private static int status(URI address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address).timeout(TIMEOUT).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    @Test
    void health_says_what_does_not_work_and_the_probes_stay_as_they_are() throws Exception {
        opens(ann, FilledForm.saturdayMigration());
        Awaitility.await()
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(app.page("/actuator/health"))
                        .contains("\"backlog\":{\"details\":{\"toDecide\":0,\"toCarryOut\":0},\"status\":\"UP\"}"));

        gitHub.faults().down();
        var form = FilledForm.saturdayMigration();
        ann.opens(shop, form.title(), form.text(), "maintenance");
        Awaitility.await()
                .untilAsserted(() -> assertThat(app.page("/actuator/health"))
                        .contains("\"github\":", "\"problem\":\"GitHub ", "\"status\":\"DEGRADED\""));
        assertThat(app.page("/actuator/health/readiness"))
                .contains("\"db\":", "\"status\":\"UP\"")
                .doesNotContain("DEGRADED");
        assertThat(app.page("/actuator/health/liveness")).isEqualTo("{\"status\":\"UP\"}");

        gitHub.faults().up();
        settle();
        assertThat(app.page("/actuator/health")).doesNotContain("problem");
    }
}
