package io.github.maintenancebuddy.github.standin.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Listener;
import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.github.standin.GitHub;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.MovableClock;
import io.github.maintenancebuddy.github.standin.Repository;
import io.github.maintenancebuddy.github.standin.Role;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SandboxPagesTest {
    private static final String FORM = """
        name: Planned maintenance
        description: Plan it
        labels: [maintenance]
        body:
          - type: markdown
            attributes:
              value: "**Welcome**"
          - type: textarea
            id: why
            attributes: {label: What and why}
            validations: {required: true}
          - type: dropdown
            id: impact
            attributes:
              label: Impact
              options: [No impact, Full outage]
          - type: input
            id: zone
            attributes: {label: Time zone, placeholder: Europe/Berlin}
          - type: checkboxes
            id: sure
            attributes:
              label: Sure
              options: [{label: "I am"}, {label: "I am not"}]
        """;

    private final MovableClock clock = MovableClock.standingAt(Instant.parse("2026-12-05T21:00:00Z"));
    private final Outside outside = Outside.start(clock);
    private final Surroundings around = new Surroundings("http://localhost:8080", "http://localhost:9091", outside);
    private final GitHub gitHub = GitHub.setUp(clock)
            .withoutValidation()
            .withPages(started -> new SandboxPages(started, clock, around))
            .start();
    private final Repository repo = gitHub.repository("acme/shop")
            .label("maintenance")
            .file(".github/ISSUE_TEMPLATE/maintenance.yml", FORM)
            .grant("ann", Role.WRITE)
            .grant("eve", Role.READ);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        gitHub.close();
        outside.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String as, String path) throws Exception {
        var built = request.uri(URI.create(gitHub.url() + path))
                .header("Cookie", "as=" + as)
                .build();
        return http.send(built, HttpResponse.BodyHandlers.ofString());
    }

    private String get(String as, String path) throws Exception {
        return send(HttpRequest.newBuilder(), as, path).body();
    }

    private int post(String as, String path, String... namesAndValues) throws Exception {
        var pairs = new ArrayList<String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            pairs.add(namesAndValues[i] + "=" + URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        var body = HttpRequest.BodyPublishers.ofString(String.join("&", pairs));
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body);
        return send(request, as, path).statusCode();
    }

    private Issue opened(String body) {
        return gitHub.person("ann").opens(repo, "Move <it>", body, "maintenance");
    }

    @Test
    void a_form_becomes_the_body_github_makes_of_it() throws Exception {
        assertThat(get("ann", "/acme/shop/issues/new/choose")).contains("Planned maintenance");
        assertThat(get("ann", "/acme/shop/issues/new?template=maintenance.yml&zone=UTC"))
                .contains("<strong>Welcome</strong>", "value=\"UTC\"", "Full outage");

        post(
                "ann",
                "/acme/shop/issues/new?template=maintenance.yml",
                "title",
                "Move",
                "why",
                "one\r\ntwo",
                "impact",
                "Full outage",
                "sure.1",
                "on");

        var issue = repo.issues().getFirst();
        assertThat(issue.labels()).containsExactly("maintenance");
        assertThat(issue.body())
                .isEqualTo("### What and why\n\none\r\ntwo\n\n### Impact\n\nFull outage\n\n"
                        + "### Time zone\n\n_No response_\n\n### Sure\n\n- [ ] I am\n- [x] I am not");
    }

    @Test
    void an_issue_is_shown_as_github_shows_it() throws Exception {
        var issue = opened("""
            > [!NOTE]
            > **Scheduled** by @bob, see #7

            <!-- hidden --><script>alert(1)</script><input type="checkbox">

            - [ ] `P1` Announce
            - [x] `P2` Accept
            """);

        var page = get("ann", "/acme/shop/issues/" + issue.number());

        assertThat(page)
                .contains("<blockquote class=\"alert-note\">", "<strong>Note</strong>", "Move &lt;it&gt;")
                .contains("href=\"/#bob\"", "href=\"/acme/shop/issues/7\"")
                .contains(
                        "data-box=\"0\" aria-label=\"P1 Announce\">",
                        "data-box=\"1\" aria-label=\"P2 Accept\" checked>")
                .contains("1 of 2 tasks")
                .doesNotContain("hidden -->", "<script>alert", "<input type=\"checkbox\">");
        assertThat(get("eve", "/acme/shop/issues/" + issue.number())).contains("aria-label=\"P1 Announce\" disabled>");
    }

    @Test
    void a_click_on_a_box_saves_the_text() throws Exception {
        var issue = opened("- [ ] `P1` Announce\n- [ ] `P2` Accept");

        assertThat(post("ann", "/acme/shop/issues/1/tick", "box", "1", "ticked", "true"))
                .isEqualTo(303);
        assertThat(post("eve", "/acme/shop/issues/1/tick", "box", "0", "ticked", "true"))
                .isEqualTo(403);

        assertThat(issue.body()).isEqualTo("- [ ] `P1` Announce\r\n- [x] `P2` Accept");
    }

    @Test
    void people_talk_and_close() throws Exception {
        var issue = opened("text");
        post("eve", "/acme/shop/issues/1/comment", "body", "/help");
        post(
                "ann",
                "/acme/shop/issues/1/comments/" + issue.comments().getFirst().id() + "/react",
                "content",
                "+1");
        post("ann", "/acme/shop/issues/1/drop");
        post("ann", "/sandbox/clock", "by", "PT1H");

        assertThat(issue.comments()).extracting(c -> c.author().login()).containsExactly("eve");
        assertThat(issue.comments().getFirst().reactions()).containsExactly("+1");
        assertThat(issue.stateReason()).isEqualTo("not_planned");
        assertThat(get("ann", "/acme/shop/issues/1")).contains("as not planned", "👍 1", "22:00 UTC");
    }

    @Test
    void what_is_private_is_not_there_for_strangers() throws Exception {
        gitHub.repository("acme/vault").privately().grant("ann", Role.WRITE);

        assertThat(get("ann", "/")).contains("acme/vault");
        assertThat(send(HttpRequest.newBuilder(), "eve", "/acme/vault/issues").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_run_of_a_workflow_ends_as_somebody_with_write_says() throws Exception {
        repo.file(".github/workflows/migrate.yml", "{name: Migrate, on: workflow_dispatch}");
        var run = gitHub.person("ann").starts(repo, "migrate.yml", Map.of());
        var page = "/acme/shop/actions/runs/" + run.id();

        assertThat(get("eve", page)).contains("Migrate", "running");
        assertThat(post("eve", page + "/failure")).isEqualTo(403);
        assertThat(post("ann", page + "/failure")).isEqualTo(303);
        assertThat(get("eve", "/acme/shop/actions")).contains("failure", "Re-run");
        assertThat(post("ann", page + "/again")).isEqualTo(303);
        assertThat(get("eve", "/acme/shop/actions/workflows/migrate.yml")).contains("attempt 2", "Succeed");
        assertThat(get("eve", "/acme/shop/actions/workflows/other.yml")).contains("Nothing here.");
    }

    @Test
    void the_world_is_shown_what_the_channels_heard() throws Exception {
        tells(outside.slack(), """
            {"text": "x", "blocks": [
              {"type": "section", "text": {"type": "mrkdwn", "text": "*Closed &lt;soon&gt;*\\nFor *two* hours."}},
              {"type": "context", "elements": [{"type": "mrkdwn", "text": "<https://s.example|Status page>"}]}]}
            """);
        tells(outside.teams(), """
            {"attachments": [{"content": {
              "body": [{"inlines": [{"text": "Closed <soon>", "weight": "Bolder"}]}],
              "actions": [{"title": "Status page", "url": "https://s.example"}]}}]}
            """);
        tells(outside.webhook(), "{\"type\": \"maintenance.announced\"}");

        assertThat(get("ann", "/sandbox/world"))
                .contains(
                        "<b>Closed &lt;soon&gt;</b>\nFor *two* hours.", "<a href=\"https://s.example\">Status page</a>")
                .contains("<p><b>Closed &lt;soon&gt;</b></p>", "<code>maintenance.announced</code>")
                .contains("All alerts are heard", "Sign up on the", "operational")
                .doesNotContain("<soon>");
        assertThat(send(HttpRequest.newBuilder(), "ann", "/sandbox/letters/0").statusCode())
                .isEqualTo(404);
    }

    private void tells(Listener channel, String message) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(channel.url())).POST(HttpRequest.BodyPublishers.ofString(message));
        http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    }
}
