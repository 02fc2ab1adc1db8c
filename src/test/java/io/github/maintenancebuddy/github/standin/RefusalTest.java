package io.github.maintenancebuddy.github.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusalTest {
    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
    private final GitHub gitHub = GitHub.start(clock);
    private final Repository repo =
            gitHub.repository("shop/infra").label("maintenance").grant("ann", Role.WRITE);
    private final Person ann = gitHub.person("ann");
    private final AppClient app = new AppClient(gitHub, gitHub.app().signingKey());

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private HttpResponse<String> asApp(String method, String path, String body)
            throws IOException, InterruptedException {
        return app.send(method, "/repos/shop/infra" + path, app.token("shop", clock.now()), body);
    }

    @Test
    void sign_in_is_checked() throws Exception {
        var tooLong = app.jwt(clock.now(), Duration.ofMinutes(11));
        var tooOld = app.jwt(clock.now().minusSeconds(3600), Duration.ofMinutes(9));
        var fromTheFuture = app.jwt(clock.now().plusSeconds(90), Duration.ofMinutes(1));
        for (var jwt : new String[] {tooLong, tooOld, fromTheFuture, "x.y.z", "nonsense"}) {
            assertThat(app.send("GET", "/app", jwt, "").statusCode()).as(jwt).isEqualTo(401);
        }
        var token = app.token("shop", clock.now());
        assertThat(app.send("GET", "/app", token, "").statusCode()).isEqualTo(401);
        clock.move(Duration.ofMinutes(61));
        assertThat(app.send("GET", "/repos/shop/infra", token, "").statusCode()).isEqualTo(401);
    }

    @Test
    void what_github_refuses_is_refused() throws Exception {
        var issue = ann.opens(repo, "One", "text");
        var deleted = ann.opens(repo, "Two", "text");
        gitHub.repository("shop/infra").grant("boss", Role.ADMIN);
        gitHub.person("boss").deletes(deleted);

        var tooLong = asApp("POST", "/issues/1/comments", "{\"body\": \"" + "x".repeat(65_537) + "\"}");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("\"resource\":\"IssueComment\"", "\"field\":\"body\"");
        assertThat(asApp("POST", "/labels", "{\"name\": \"maintenance\"}").body())
                .contains("already_exists");
        assertThat(asApp("POST", "/issues/1/labels", "[\"" + "x".repeat(51) + "\"]")
                        .statusCode())
                .isEqualTo(422);
        assertThat(asApp("DELETE", "/issues/1/labels/absent", "").statusCode()).isEqualTo(404);
        assertThat(asApp("GET", "/issues/2", "").statusCode()).isEqualTo(410);
        assertThat(asApp("GET", "/issues/99", "").statusCode()).isEqualTo(404);
        assertThat(asApp("GET", "/contents/absent", "").statusCode()).isEqualTo(404);
        var token = app.token("shop", clock.now());
        assertThat(app.send("PATCH", "/repos/shop/infra/issues/1", token, "{}", "If-Match", "x")
                        .statusCode())
                .isEqualTo(400);
        repo.archive(true);
        assertThat(asApp("POST", "/issues/1/comments", "{\"body\": \"x\"}").statusCode())
                .isEqualTo(403);
        assertThat(issue.comments()).isEmpty();
    }

    @Test
    void former_names_lead_on() throws Exception {
        var issue = ann.opens(repo, "One", "text");
        gitHub.repository("shop/other").grant("ann", Role.WRITE);
        var moved = ann.transfers(issue, gitHub.repository("shop/other"));
        repo.rename("platform");

        var byOldName = asApp("GET", "/labels", "");
        var token = app.token("shop", clock.now());
        var byId = app.send("GET", "/repositories/" + repo.id() + "/labels", token, "");
        var movedIssue = app.send("PATCH", "/repos/shop/platform/issues/1", token, "{\"title\": \"x\"}");

        assertThat(byOldName.statusCode()).isEqualTo(301);
        assertThat(byOldName.headers().firstValue("Location"))
                .hasValue(gitHub.url() + "/repositories/" + repo.id() + "/labels");
        assertThat(byId.statusCode()).isEqualTo(200);
        assertThat(movedIssue.statusCode()).isEqualTo(307);
        assertThat(movedIssue.headers().firstValue("Location").orElseThrow()).endsWith("/issues/" + moved.number());
    }

    @Test
    void a_misspelt_key_is_a_violation() throws Exception {
        ann.opens(repo, "One", "text");
        asApp("PATCH", "/issues/1", "{\"boddy\": \"x\"}");
        asApp("POST", "/issues/1/reactions", "{\"content\": \"thumbs\"}");
        asApp("GET", "/issues/1/absent", "");

        assertThat(gitHub.violations()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(gitHub.violations()).anySatisfy(v -> assertThat(v).contains("boddy"));
    }

    @Test
    void people_have_the_rights_github_gives_them() {
        var issue = ann.opens(repo, "One", "- [ ] `P1` Announce\n- [ ] `P2` Buddy");
        gitHub.repository("shop/infra").grant("dave", Role.TRIAGE);
        var dave = gitHub.person("dave");

        assertThatThrownBy(() -> dave.ticks(issue, "P1"))
                .isInstanceOfSatisfying(
                        GitHubRefused.class, e -> assertThat(e.status()).isEqualTo(403));
        dave.addsLabel(issue, "maintenance");
        ann.ticks(issue, "P2");

        assertThat(issue.body()).isEqualTo("- [ ] `P1` Announce\r\n- [x] `P2` Buddy");
        repo.privately();
        assertThatThrownBy(() -> gitHub.person("eve").comments(issue, "hi"))
                .isInstanceOfSatisfying(
                        GitHubRefused.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void a_deleted_issue_takes_nothing_more() {
        repo.grant("boss", Role.ADMIN);
        var issue = ann.opens(repo, "One", "text");
        gitHub.person("boss").deletes(issue);

        assertThatThrownBy(() -> ann.comments(issue, "hi"))
                .isInstanceOfSatisfying(
                        GitHubRefused.class, e -> assertThat(e.status()).isEqualTo(410));
    }

    @Test
    void a_box_is_ticked_whatever_the_line_ends() {
        var issue = ann.byApi().opens(repo, "One", "a\r\n\r\n- [ ] `P1` 📦 Pack\n- [ ] `P2` Accept\r\n");
        ann.byApi().ticks(issue, "P2");

        assertThat(issue.body()).isEqualTo("a\r\n\r\n- [ ] `P1` 📦 Pack\n- [x] `P2` Accept\r\n");
    }
}
