package io.github.maintenancebuddy.adapter.github.transport;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.ISSUE;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static io.github.maintenancebuddy.runtime.outbox.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubClientTest {
    private static final String READ = "/repos/acme/shop/issues/7";
    private static final String COMMENTS = READ + "/comments";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    private GitHubIssues issues;

    @BeforeEach
    void start() {
        issues = issues(github.url());
    }

    /** Lets the next calls wait for two seconds only; the token is there already. */
    private void hurry() {
        var clients = github.clients(github.url(), Duration.ofSeconds(2));
        issues = new GitHubIssues(clients, new AppIdentity(clients));
        github.answers("GET", READ, json(200, "{}"));
        issues.text(ISSUE);
    }

    private GitHubIssues issues(URI apiUrl) {
        var clients = github.clients(apiUrl);
        return new GitHubIssues(clients, new AppIdentity(clients));
    }

    private void commenting(ResponseDefinitionBuilder... answers) {
        github.answers("POST", COMMENTS, answers);
    }

    @Test
    void says_who_we_are_and_which_API_we_mean() {
        github.answers("GET", READ, json(200, "{}"));
        issues.text(ISSUE);
        var request = github.received().getLast();
        assertThat(request.getHeader("User-Agent")).isEqualTo("maintenance-buddy");
        assertThat(request.getHeader("Accept")).isEqualTo("application/vnd.github+json");
        assertThat(request.getHeader("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 422, 451})
    void what_GitHub_says_no_to_is_refused(int status) {
        commenting(says(status, "Not this way."));
        assertThat(issues.comment(ISSUE, "text"))
                .isEqualTo(new EffectOutcome.Refused<>("GitHub refused (" + status + "): Not this way."));
        assertThat(github.requests()).hasSize(1);
    }

    @Test
    void a_refusal_names_the_permission_that_is_needed() {
        commenting(says(403, "Resource not accessible by integration")
                .withHeader("X-Accepted-GitHub-Permissions", "issues=write"));
        assertThat(issues.comment(ISSUE, "text"))
                .isEqualTo(new EffectOutcome.Refused<>("GitHub refused (403): Resource not accessible by integration."
                        + " It needs the permission issues=write."));
    }

    @Test
    void a_refusal_for_another_reason_names_no_permission() {
        commenting(says(403, "Repository was archived so is read-only.")
                .withHeader("X-Accepted-GitHub-Permissions", "issues=write"));
        assertThat(issues.comment(ISSUE, "text"))
                .isEqualTo(
                        new EffectOutcome.Refused<>("GitHub refused (403): Repository was archived so is read-only."));
    }

    @Test
    void a_refusal_without_a_reason_is_one_too() {
        commenting(json(404, "<html>no</html>"));
        assertThat(issues.comment(ISSUE, "text"))
                .isEqualTo(new EffectOutcome.Refused<>("GitHub refused (404): no reason given."));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void a_renamed_repository_is_followed_with_method_and_text(int status) {
        var elsewhere = "/repositories/1/issues/7/comments";
        commenting(json(status, "{}").withHeader("Location", github.url() + elsewhere));
        github.answers("POST", elsewhere, json(201, "{\"id\":9}"));
        assertThat(done(issues.comment(ISSUE, "text"))).isEqualTo(9);
        assertThat(github.requests()).containsExactly("POST " + COMMENTS, "POST " + elsewhere);
        assertThat(github.lastBody()).isEqualTo("{\"body\":\"text\"}");
        assertThat(github.received().getLast().getHeader("Authorization")).isEqualTo("Bearer ghs_first.token");
    }

    @Test
    void another_server_gets_nothing_of_ours() {
        try (var other = new ServerSocket(0)) {
            commenting(json(307, "{}").withHeader("Location", "http://localhost:" + other.getLocalPort() + "/x"));
            assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.Refused.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(github.requests()).hasSize(1);
    }

    @Test
    void redirects_in_a_circle_end() {
        github.answers("GET", READ, json(301, "{}").withHeader("Location", READ));
        assertThat(issues.text(ISSUE)).isInstanceOf(EffectOutcome.Refused.class);
        assertThat(github.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void a_problem_of_GitHub_leaves_a_write_in_doubt_but_not_a_read(int status) {
        commenting(says(status, "oops"));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.InDoubt.class);
        github.answers("GET", READ, says(status, "oops"));
        assertThat(issues.text(ISSUE)).isInstanceOf(EffectOutcome.Busy.class);
        assertThat(github.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_broken_connection_leaves_a_write_in_doubt_and_sends_it_once(Fault fault) {
        commenting(json(201, "{\"id\":9}").withFault(fault));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.InDoubt.class);
        assertThat(github.requests()).hasSize(1);
    }

    @Test
    void silence_leaves_a_write_in_doubt_but_not_a_read() {
        hurry();
        commenting(json(201, "{\"id\":9}").withFixedDelay(4000));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.InDoubt.class);
        github.answers("GET", READ, json(200, "{}").withFixedDelay(4000));
        assertThat(issues.text(ISSUE)).isInstanceOf(EffectOutcome.Busy.class);
    }

    @Test
    void an_answer_that_never_ends_is_not_waited_for() {
        hurry();
        commenting(json(201, "{\"id\":9, \"body\":\"...............\"}").withChunkedDribbleDelay(5, 5000));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.InDoubt.class);
    }

    @Test
    void an_answer_that_cannot_be_read_leaves_a_write_in_doubt_but_not_a_read() {
        commenting(json(201, "<html>"));
        assertThat(issues.comment(ISSUE, "text")).isInstanceOf(EffectOutcome.InDoubt.class);
        github.answers("GET", READ, json(200, "<html>"));
        assertThat(issues.text(ISSUE)).isInstanceOf(EffectOutcome.Busy.class);
    }

    @Test
    void where_nobody_listens_nothing_was_done() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(issues(URI.create("http://localhost:" + port)).comment(ISSUE, "text"))
                .isInstanceOf(EffectOutcome.Busy.class);
        assertThat(issues(URI.create("http://nowhere.invalid")).comment(ISSUE, "text"))
                .isInstanceOf(EffectOutcome.Busy.class);
    }
}
