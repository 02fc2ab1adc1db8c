package io.github.maintenancebuddy.adapter.github.transport;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.ISSUE;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.NOW;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.busyUntil;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimiterTest {
    private static final String READ = "/repos/acme/shop/issues/7";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubIssues issues;

    @BeforeEach
    void start() {
        var clients = github.clients();
        issues = new GitHubIssues(clients, new AppIdentity(clients));
    }

    private void commenting(ResponseDefinitionBuilder response) {
        github.answers("POST", READ + "/comments", response);
    }

    private void limited(ResponseDefinitionBuilder response, Duration wait) {
        commenting(response);
        assertThat(busyUntil(issues.comment(ISSUE, "text")))
                .isEqualTo(github.now().plus(wait));
    }

    @Test
    void limits_say_when_to_come_back() {
        limited(says(429, "Too many requests").withHeader("Retry-After", "7"), Duration.ofSeconds(7));
    }

    @Test
    void a_403_can_be_a_limit() {
        limited(says(403, "Slow down").withHeader("Retry-After", "90"), Duration.ofSeconds(90));
    }

    @Test
    void the_limit_of_the_hour_ends_at_its_reset() {
        var date = "Sun, 22 Nov 2026 09:00:00 GMT";
        var reset =
                String.valueOf(NOW.minus(Duration.ofHours(1)).plusSeconds(600).getEpochSecond());
        var response = says(403, "API rate limit exceeded").withHeader("Date", date);
        response.withHeader("X-RateLimit-Remaining", "0").withHeader("X-RateLimit-Reset", reset);
        limited(response, Duration.ofSeconds(601));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"You have exceeded a secondary rate limit.", "You have triggered an abuse detection mechanism"})
    void a_limit_may_show_in_the_text_only(String text) {
        limited(says(403, text), Duration.ofMinutes(1));
    }

    @Test
    void limits_in_a_row_double_the_wait() {
        for (var minutes : new int[] {1, 2, 4, 8, 16, 16}) {
            limited(says(429, "no header"), Duration.ofMinutes(minutes));
            github.pass(Duration.ofMinutes(minutes));
        }
        commenting(json(201, "{\"id\":1}"));
        issues.comment(ISSUE, "text");
        limited(says(429, "no header"), Duration.ofMinutes(1));
    }

    @Test
    void calls_that_are_limited_together_count_once() {
        var rateLimiter = new RateLimiter(github::now);
        var response = new ApiResponse(429, HttpHeaders.of(Map.of(), (name, value) -> true), "");
        for (var request = 0; request < 5; request++) {
            assertThatThrownBy(() -> rateLimiter.record(response))
                    .isInstanceOfSatisfying(
                            Busy.class, busy -> assertThat(busy.retryAt()).isEqualTo(NOW.plusSeconds(60)));
        }
    }

    @Test
    void no_header_makes_us_wait_longer_than_an_hour() {
        limited(says(429, "x").withHeader("Retry-After", "999999999999999"), Duration.ofHours(1));
    }

    @Test
    void nothing_is_sent_while_GitHub_wants_silence() {
        limited(says(429, "x").withHeader("Retry-After", "30"), Duration.ofSeconds(30));
        var before = github.received().size();
        assertThat(busyUntil(issues.text(ISSUE))).isEqualTo(NOW.plusSeconds(30));
        assertThat(github.received()).hasSize(before);
        github.pass(Duration.ofSeconds(30));
        github.answers("GET", READ, json(200, "{\"body\":\"back\",\"updated_at\":\"2026-12-05T21:00:00Z\"}"));
        assertThat(done(issues.text(ISSUE)).body()).isEqualTo("back");
    }
}
