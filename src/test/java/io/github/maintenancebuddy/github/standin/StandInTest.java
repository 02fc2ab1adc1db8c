package io.github.maintenancebuddy.github.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHIssue;
import org.kohsuke.github.GHPermissionType;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.ReactionContent;

class StandInTest {
    private static final Instant START = Instant.parse("2026-12-05T21:00:00Z");

    private final MovableClock clock = MovableClock.standingAt(START);
    private final GitHub gitHub = GitHub.start(clock);
    private final Repository repo =
            gitHub.repository("shop/infra").label("maintenance").grant("ann", Role.WRITE);
    private final Person ann = gitHub.person("ann");
    private final AppClient app = new AppClient(gitHub, gitHub.app().signingKey());

    @BeforeEach
    void forget() {
        gitHub.forgetRequests();
    }

    @AfterEach
    void stop() {
        gitHub.close();
    }

    private GHIssue read(Issue issue) throws IOException, InterruptedException {
        var client = new GitHubBuilder()
                .withEndpoint(gitHub.url())
                .withAppInstallationToken(app.token("shop", clock.now()))
                .build();
        return client.getRepository("shop/infra").getIssue(issue.number());
    }

    private HttpResponse<String> asApp(String method, String path, String body)
            throws IOException, InterruptedException {
        return app.send(method, "/repos/shop/infra" + path, app.token("shop", clock.now()), body);
    }

    @Test
    void kohsukes_client_reads_and_writes() throws Exception {
        var issue = ann.opens(repo, "Move the database", "### Start\n\nnow", "maintenance");

        var seen = read(issue);
        seen.comment("Hello").createReaction(ReactionContent.PLUS_ONE);
        seen.setBody("new");
        seen.addLabels("maintenance: scheduled");
        seen.addAssignees(seen.getUser());
        seen.close();

        assertThat(seen.getUser().getLogin()).isEqualTo("ann");
        assertThat(seen.getCreatedAt()).isEqualTo(START);
        assertThat(seen.getRepository().getPermission("ann")).isEqualTo(GHPermissionType.WRITE);
        assertThat(issue.commentsByApp()).extracting(Comment::body).containsExactly("Hello");
        assertThat(issue.comments().getFirst().reactions()).containsExactly("+1");
        assertThat(issue.body()).isEqualTo("new");
        assertThat(issue.labels()).containsExactly("maintenance", "maintenance: scheduled");
        assertThat(issue.assignees()).containsExactly("ann");
        assertThat(issue.isOpen()).isFalse();
        assertThat(gitHub.requests())
                .anySatisfy(request -> assertThat(request)
                        .isEqualTo(new RequestRecord(
                                "POST",
                                "/repos/shop/infra/issues/1/comments",
                                "installation " + gitHub.app().installationOn("shop"),
                                201)));
        assertThat(gitHub.violations()).isEmpty();
    }

    @Test
    void every_answer_is_as_github_describes_it() throws Exception {
        var issue = ann.opens(repo, "One", "text", "maintenance");
        var other = ann.opens(repo, "Two", "text");
        var comment = ann.comments(issue, "hi");
        repo.file(".github/maintenance.yml", "timezone: UTC\n");

        for (var path : new String[] {
            "",
            "/collaborators",
            "/collaborators/ann",
            "/collaborators/ann/permission",
            "/assignees",
            "/labels",
            "/labels/maintenance",
            "/contents/.github/maintenance.yml",
            "/issues?state=all&since=2026-01-01T00:00:00Z",
            "/issues/1",
            "/issues/1/comments?per_page=100",
            "/issues/1/labels",
            "/issues/1/sub_issues",
            "/issues/1/reactions",
            "/issues/1/assignees/ann",
            "/issues/comments",
            "/issues/comments/" + comment.id()
        }) {
            assertThat(asApp("GET", path, "").statusCode()).as(path).isBetween(200, 204);
        }
        assertThat(asApp("POST", "/issues", "{\"title\": \"Three\", \"labels\": [\"x\"]}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(asApp("POST", "/issues/1/sub_issues", "{\"sub_issue_id\": " + other.id() + "}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(asApp("GET", "/issues/2/parent", "").statusCode()).isEqualTo(200);
        assertThat(asApp("POST", "/labels", "{\"name\": \"blue\", \"color\": \"0000ff\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(asApp("PATCH", "/labels/blue", "{\"new_name\": \"red\"}").statusCode())
                .isEqualTo(200);
        assertThat(asApp("POST", "/issues/1/labels", "{\"labels\": [\"red\"]}").statusCode())
                .isEqualTo(200);
        assertThat(asApp("DELETE", "/issues/1/labels/red", "").statusCode()).isEqualTo(200);
        assertThat(asApp("POST", "/issues/1/assignees", "{\"assignees\": [\"ann\", \"nobody\"]}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(asApp("DELETE", "/issues/1/assignees", "{\"assignees\": [\"ann\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(asApp("DELETE", "/issues/comments/" + comment.id(), "").statusCode())
                .isEqualTo(204);
        assertThat(gitHub.violations()).isEmpty();
    }

    @Test
    void the_app_asks_about_itself() throws Exception {
        try (var receiver = new WebhookReceiver()) {
            gitHub.sendWebhooksTo(receiver.uri());
            gitHub.webhookFaults().failNext("issues.opened");
            ann.opens(repo, "One", "text");
            gitHub.awaitWebhooks();
            var failed = gitHub.deliveries().getFirst();
            var jwt = app.jwt(clock.now(), Duration.ofMinutes(9));

            for (var path : new String[] {
                "/app",
                "/app/installations",
                "/app/installations/" + gitHub.app().installationOn("shop"),
                "/repos/shop/infra/installation",
                "/app/hook/deliveries?status=failure",
                "/app/hook/deliveries/" + failed.id()
            }) {
                assertThat(app.send("GET", path, jwt, "").statusCode()).as(path).isEqualTo(200);
            }
            var again = app.send("POST", "/app/hook/deliveries/" + failed.id() + "/attempts", jwt, "");
            gitHub.awaitWebhooks();

            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(receiver.received)
                    .extracting(WebhookReceiver.Received::guid)
                    .containsExactly(failed.guid().toString());
        }
        var token = app.token("shop", clock.now());
        assertThat(app.send("GET", "/users/maintenance-buddy%5Bbot%5D", token, "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(app.send("GET", "/installation/repositories", token, "").statusCode())
                .isEqualTo(200);
        assertThat(app.send("GET", "/rate_limit", token, "").statusCode()).isEqualTo(200);
        assertThat(gitHub.violations()).isEmpty();
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
    void a_file_that_did_not_change_is_304() throws Exception {
        repo.file("a.txt", "a");
        var token = app.token("shop", clock.now());
        var first = app.send("GET", "/repos/shop/infra/contents/a.txt", token, "");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = app.send("GET", "/repos/shop/infra/contents/a.txt", token, "", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(gitHub.violations()).isEmpty();
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
}
