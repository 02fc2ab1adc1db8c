package io.github.maintenancebuddy.adapter.github.signin;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.ISSUE;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.KEYS;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.MINT;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.NOW;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.token;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.busyUntil;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.maintenancebuddy.adapter.github.GitHubSettings;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.transport.ApiFailure.Busy;
import io.github.maintenancebuddy.adapter.github.transport.ApiRequest;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    private static final String READ = "/repos/acme/shop/issues/7";
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubIssues issues;

    @BeforeEach
    void start() {
        var clients = github.clients();
        issues = new GitHubIssues(clients, new AppIdentity(clients));
        github.answers("GET", READ, json(200, "{\"body\":\"text\"}"));
    }

    private static Claims claims(LoggedRequest request) {
        return Jwts.parser()
                .verifyWith(KEYS.getPublic())
                .clock(() -> Date.from(NOW))
                .build()
                .parseSignedClaims(request.getHeader("Authorization").substring("Bearer ".length()))
                .getPayload();
    }

    @Test
    void the_app_signs_in_with_a_jwt_of_nine_minutes() {
        issues.text(ISSUE);
        var claims = claims(github.received().getFirst());
        assertThat(claims.getIssuer()).isEqualTo("12345");
        assertThat(claims.getIssuedAt()).isEqualTo(NOW.minusSeconds(60));
        assertThat(claims.getExpiration()).isEqualTo(NOW.plusSeconds(540));
        assertThat(claims).hasSize(3);
    }

    @Test
    void a_jwt_is_used_until_two_minutes_before_its_end() {
        github.answers("GET", "/app", json(200, "{}"));
        var app = github.clients().forApp();
        for (var minutes : List.of(0, 3, 3, 1)) {
            github.pass(Duration.ofMinutes(minutes));
            app.send(ApiRequest.get("/app"));
        }
        var used = authorizations();
        assertThat(used.subList(1, 3)).containsOnly(used.getFirst());
        assertThat(used.getLast()).isNotEqualTo(used.getFirst());
    }

    @Test
    void a_jwt_that_is_not_accepted_is_not_used_again() {
        github.answers("GET", "/app", says(401, "Bad credentials"), json(200, "{}"));
        var app = github.clients().forApp();
        assertThatThrownBy(() -> app.send(ApiRequest.get("/app"))).isInstanceOf(Busy.class);
        github.pass(Duration.ofMinutes(1));
        app.send(ApiRequest.get("/app"));
        assertThat(authorizations()).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void after_a_correction_of_the_clock_the_new_jwt_is_used() {
        var theirs = NOW.minus(Duration.ofMinutes(3));
        github.answers(
                "GET", "/app", json(200, "{}"), says(401, "x").withHeader("Date", http(theirs)), json(200, "{}"));
        var app = github.clients().forApp();
        for (var request = 0; request < 3; request++) {
            app.send(ApiRequest.get("/app"));
        }
        var used = authorizations();
        assertThat(used).hasSize(4);
        assertThat(used.get(1)).isEqualTo(used.get(0));
        assertThat(used.get(2)).isNotEqualTo(used.get(1)).isEqualTo(used.get(3));
    }

    private List<String> authorizations() {
        return github.received().stream()
                .map(request -> request.getHeader("Authorization"))
                .toList();
    }

    @Test
    void a_token_is_minted_by_one_request_and_used_by_all_calls() {
        issues.text(ISSUE);
        issues.text(ISSUE);
        assertThat(github.minted()).isEqualTo(1);
        assertThat(github.received()).hasSize(3);
        assertThat(github.received().getLast().getHeader("Authorization")).isEqualTo("Bearer ghs_first.token");
    }

    @Test
    void threads_that_come_at_once_share_one_token() throws Exception {
        github.answers("POST", MINT, token("ghs_slow", NOW.plus(HOUR)).withFixedDelay(200));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var read : threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(
                            number -> () -> done(issues.text(ISSUE)).body())
                    .toList())) {
                assertThat(read.get()).isEqualTo("text");
            }
        }
        assertThat(github.minted()).isEqualTo(1);
    }

    @Test
    void a_token_is_replaced_five_minutes_before_its_end() {
        issues.text(ISSUE);
        github.pass(Duration.ofMinutes(54));
        issues.text(ISSUE);
        assertThat(github.minted()).isEqualTo(1);
        github.pass(Duration.ofMinutes(1));
        issues.text(ISSUE);
        assertThat(github.minted()).isEqualTo(2);
    }

    @Test
    void the_end_of_a_token_is_read_by_GitHubs_clock() {
        var ahead = NOW.plus(Duration.ofHours(5));
        github.answers("POST", MINT, token("ghs_x", ahead.plus(HOUR)).withHeader("Date", http(ahead)));
        issues.text(ISSUE);
        github.pass(Duration.ofMinutes(56));
        issues.text(ISSUE);
        assertThat(github.minted()).isEqualTo(2);
    }

    @Test
    void a_fresh_token_that_is_not_known_everywhere_yet_is_tried_again() {
        github.answers("GET", READ, says(401, "Bad credentials"), says(401, "x"), json(200, "{\"body\":\"at last\"}"));
        assertThat(done(issues.text(ISSUE)).body()).isEqualTo("at last");
        assertThat(github.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(github.minted()).isEqualTo(1);
    }

    @Test
    void an_old_token_that_is_not_accepted_is_replaced_once() {
        issues.text(ISSUE);
        github.pass(Duration.ofMinutes(20));
        github.answers("POST", MINT, token("ghs_second", NOW.plus(HOUR)));
        github.answers("GET", READ, says(401, "Bad credentials"), json(200, "{\"body\":\"again\"}"));
        assertThat(done(issues.text(ISSUE)).body()).isEqualTo("again");
        assertThat(github.pauses()).isEmpty();
        assertThat(github.minted()).isEqualTo(2);
        assertThat(github.received().getLast().getHeader("Authorization")).isEqualTo("Bearer ghs_second");
    }

    @Test
    void a_sign_in_that_stays_refused_is_tried_later() {
        github.answers("GET", READ, says(401, "Bad credentials"));
        assertThat(busyUntil(issues.text(ISSUE))).isEqualTo(github.now().plus(Duration.ofMinutes(1)));
        assertThat(github.minted()).isEqualTo(2);
        assertThat(github.pauses()).hasSize(6);
    }

    @Test
    void a_wrong_clock_is_corrected_by_GitHubs() {
        var theirs = NOW.minus(Duration.ofMinutes(3));
        github.answers(
                "POST",
                MINT,
                says(401, "'Issued at' claim ('iat') must be in the past").withHeader("Date", http(theirs)),
                token("ghs_x", theirs.plus(HOUR)));
        assertThat(done(issues.text(ISSUE)).body()).isEqualTo("text");
        var corrected = claims(github.received().get(1));
        assertThat(corrected.getIssuedAt()).isEqualTo(theirs.minusSeconds(60));
        assertThat(corrected.getExpiration()).isEqualTo(theirs.plusSeconds(540));
    }

    @Test
    void a_key_that_GitHub_does_not_know_is_not_tried_twice() {
        github.answers(
                "POST", MINT, says(401, "A JSON web token could not be decoded").withHeader("Date", http(NOW)));
        assertThat(issues.text(ISSUE)).isInstanceOf(EffectOutcome.Busy.class);
        assertThat(github.received()).hasSize(1);
    }

    @Test
    void an_installation_that_is_gone_refuses_for_good() {
        github.answers("POST", MINT, says(404, "Not Found"));
        assertThat(issues.comment(ISSUE, "text"))
                .isEqualTo(new EffectOutcome.Refused<>("GitHub refused (404): Not Found."));
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void a_lost_answer_with_a_token_puts_no_comment_in_doubt() {
        github.answers("POST", MINT, says(502, "Bad Gateway"));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.Busy.class);
        github.answers("POST", MINT, token("ghs_x", NOW.plus(HOUR)));
        github.answers("POST", READ + "/comments", json(201, "{\"id\":5}"));
        assertThat(done(issues.comment(ISSUE, "text"))).isEqualTo(5);
    }

    @Test
    void no_secret_is_ever_told() {
        var leak = "ghs_12345_eyJh.bG-c_iOi refused, eyJhbGciOiJSUzI1NiJ9.e30.sig too";
        for (var status : List.of(400, 401, 403, 404, 410, 422, 429, 500)) {
            github.answers("POST", READ + "/comments", says(status, leak));
            assertThat(issues.comment(ISSUE, "text").toString()).doesNotContain("ghs_", "eyJ", "first.token");
            github.pass(HOUR);
        }
        var settings = new GitHubSettings("1", "-----BEGIN SECRET", URI.create("https://api.github.com"));
        var token = new InstallationTokens.Token("ghs_secret", NOW, NOW);
        assertThat(settings + " " + token).doesNotContain("SECRET", "secret");
    }

    private static String http(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }
}
