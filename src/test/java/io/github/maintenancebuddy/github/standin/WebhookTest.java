package io.github.maintenancebuddy.github.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.GHEventPayload;

class WebhookTest {
    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
    private final GitHub gitHub = GitHub.start(clock);
    private final WebhookReceiver receiver = receiver();
    private final Repository repo =
            gitHub.repository("shop/infra").label("maintenance", "urgent").grant("ann", Role.ADMIN);
    private final Person ann = gitHub.person("ann");
    private final AppClient app = new AppClient(gitHub, gitHub.app().signingKey());

    private WebhookReceiver receiver() {
        try {
            var made = new WebhookReceiver();
            gitHub.sendWebhooksTo(made.uri());
            return made;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() {
        receiver.close();
        gitHub.close();
    }

    private void forgetSetUp() {
        gitHub.awaitWebhooks();
        receiver.received.clear();
    }

    @Test
    void opening_sends_one_webhook_and_one_more_per_label() throws Exception {
        forgetSetUp();
        ann.opens(repo, "Größe 📦", "text", "maintenance", "urgent");
        gitHub.awaitWebhooks();

        assertThat(receiver.names()).containsExactly("issues.opened", "issues.labeled", "issues.labeled");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(gitHub.app().webhookSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        for (var webhook : receiver.received) {
            var expected = mac.doFinal(webhook.body().getBytes(StandardCharsets.UTF_8));
            assertThat(webhook.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
            assertThat(webhook.json()).containsKeys("issue", "repository", "sender", "installation");
        }
    }

    @Test
    void a_tick_is_an_edit_that_tells_the_text_before() {
        var issue = ann.opens(repo, "One", "- [ ] `P1` Announce");
        forgetSetUp();
        ann.ticks(issue, "P1");
        gitHub.awaitWebhooks();

        assertThat(receiver.names()).containsExactly("issues.edited");
        assertThat(receiver.received.getFirst().json())
                .containsEntry("changes", Map.of("body", Map.of("from", "- [ ] `P1` Announce")));
    }

    @Test
    void kohsukes_client_reads_the_payloads() throws Exception {
        forgetSetUp();
        var issue = ann.opens(repo, "One", "text", "maintenance");
        ann.comments(issue, "/help");
        gitHub.awaitWebhooks();

        var offline = org.kohsuke.github.GitHub.offline();
        var opened = offline.parseEventPayload(
                new StringReader(receiver.received.get(0).body()), GHEventPayload.Issue.class);
        var labeled = offline.parseEventPayload(
                new StringReader(receiver.received.get(1).body()), GHEventPayload.Issue.class);
        var commented = offline.parseEventPayload(
                new StringReader(receiver.received.get(2).body()), GHEventPayload.IssueComment.class);
        assertThat(opened.getIssue().getId()).isEqualTo(issue.id());
        assertThat(opened.getInstallation().getId()).isEqualTo(gitHub.app().installationOn("shop"));
        assertThat(labeled.getLabel().getName()).isEqualTo("maintenance");
        assertThat(commented.getComment().getBody()).isEqualTo("/help");
        assertThat(commented.getSender().getLogin()).isEqualTo("ann");
        assertThat(commented.getRepository().getFullName()).isEqualTo("shop/infra");
    }

    @Test
    void the_apps_own_writes_come_back_with_the_bot_as_sender() throws Exception {
        ann.opens(repo, "One", "text");
        forgetSetUp();
        var token = app.token("shop", clock.now());
        app.send("POST", "/repos/shop/infra/issues/1/comments", token, "{\"body\": \"Hello\"}");
        gitHub.awaitWebhooks();

        assertThat(receiver.names()).containsExactly("issue_comment.created");
        assertThat(receiver.received.getFirst().body())
                .contains("\"login\":\"maintenance-buddy[bot]\"", "\"type\":\"Bot\"");
    }

    @Test
    void a_life_is_told_in_order() {
        forgetSetUp();
        var issue = ann.opens(repo, "One", "text");
        var comment = ann.comments(issue, "hi");
        ann.editsComment(comment, "ho");
        ann.deletesComment(comment);
        ann.assigns(issue, "ann");
        ann.closes(issue, CloseReason.NOT_PLANNED);
        ann.reopens(issue);
        ann.locks(issue);
        ann.transfers(issue, gitHub.repository("shop/other").grant("ann", Role.WRITE));
        repo.makePrivate(true);
        gitHub.app().suspend("shop", true);
        gitHub.awaitWebhooks();

        assertThat(receiver.names())
                .containsExactly(
                        "issues.opened",
                        "issue_comment.created",
                        "issue_comment.edited",
                        "issue_comment.deleted",
                        "issues.assigned",
                        "issues.closed",
                        "issues.reopened",
                        "issues.locked",
                        "installation_repositories.added",
                        "issues.transferred",
                        "issues.opened",
                        "repository.privatized",
                        "installation.suspend");
    }

    @Test
    void webhooks_go_astray_on_command() {
        forgetSetUp();
        gitHub.webhookFaults().loseNext("issues.opened");
        gitHub.webhookFaults().sendTwiceNext("issue_comment");
        var issue = ann.opens(repo, "One", "text");
        ann.comments(issue, "hi");
        gitHub.webhookFaults().hold();
        ann.closes(issue, CloseReason.COMPLETED);
        ann.reopens(issue);
        gitHub.webhookFaults().releaseReversed();
        gitHub.awaitWebhooks();

        assertThat(receiver.names())
                .containsExactly("issue_comment.created", "issue_comment.created", "issues.reopened", "issues.closed");
        assertThat(receiver.received.get(0).guid())
                .isEqualTo(receiver.received.get(1).guid());
    }

    @Test
    void requests_fail_on_command() throws Exception {
        var issue = ann.opens(repo, "One", "text");
        var token = app.token("shop", clock.now());
        var path = "/repos/shop/infra/issues/1/comments";
        gitHub.faults().next("POST", "/comments$").badGateway();
        gitHub.faults().next("POST", "/comments$").storedButBadGateway();
        gitHub.faults().next("POST", "/comments$").secondaryLimit(403, Duration.ofSeconds(7));
        gitHub.faults().next("POST", "/comments$").reset();
        gitHub.faults().next("POST", "/comments$").storedLate(Duration.ofMillis(100));

        assertThat(app.send("POST", path, token, "{\"body\": \"1\"}").statusCode())
                .isEqualTo(502);
        assertThat(app.send("POST", path, token, "{\"body\": \"2\"}").statusCode())
                .isEqualTo(502);
        var limited = app.send("POST", path, token, "{\"body\": \"3\"}");
        assertThat(limited.statusCode()).isEqualTo(403);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("7");
        assertThatThrownBy(() -> app.send("POST", path, token, "{\"body\": \"4\"}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> app.send("POST", path, token, "{\"body\": \"5\"}"))
                .isInstanceOf(IOException.class);
        Awaitility.await().until(() -> issue.comments().size() == 2);
        gitHub.faults().down();
        assertThat(app.send("GET", path, token, "").statusCode()).isEqualTo(503);
        gitHub.faults().up();
        assertThat(app.send("GET", path, token, "").statusCode()).isEqualTo(200);
        assertThat(issue.comments()).extracting(Comment::body).containsExactly("2", "5");
    }
}
