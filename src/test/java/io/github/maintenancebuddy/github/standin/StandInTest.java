package io.github.maintenancebuddy.github.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
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
                        .extracting(
                                RequestRecord::method, RequestRecord::path, RequestRecord::who, RequestRecord::status)
                        .containsExactly(
                                "POST",
                                "/repos/shop/infra/issues/1/comments",
                                "installation " + gitHub.app().installationOn("shop"),
                                201));
        assertThat(gitHub.violations()).isEmpty();
    }

    @Test
    void every_answer_to_a_read_is_as_github_describes_it() throws Exception {
        var issue = ann.opens(repo, "One", "text", "maintenance");
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
        assertThat(gitHub.violations()).isEmpty();
    }

    @Test
    void every_answer_to_a_write_is_as_github_describes_it() throws Exception {
        var issue = ann.opens(repo, "One", "text");
        var other = ann.opens(repo, "Two", "text");
        var comment = ann.comments(issue, "hi");
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
    void a_file_that_did_not_change_is_304() throws Exception {
        repo.file("a.txt", "a");
        var token = app.token("shop", clock.now());
        var first = app.send("GET", "/repos/shop/infra/contents/a.txt", token, "");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = app.send("GET", "/repos/shop/infra/contents/a.txt", token, "", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(gitHub.violations()).isEmpty();
    }
}
