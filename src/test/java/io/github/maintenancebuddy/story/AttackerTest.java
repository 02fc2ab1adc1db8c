package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.github.standin.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Somebody attacks the app in ways that no maintenance does (.github/SECURITY.md). */
class AttackerTest extends Story {
    @Test
    void a_delivery_that_somebody_sends_again_under_another_id_changes_nothing() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/extend 30m");
        ticks(bob, issue, "P2");
        var seen = IssueView.of(issue);
        var history = kept(issue).timeline();

        for (var delivery : gitHub.deliveries()) {
            if (delivery.payload().contains(shop.fullName())) {
                assertThat(again(delivery)).startsWith("202");
            }
        }
        settle();

        assertThat(IssueView.of(issue)).isEqualTo(seen);
        assertThat(kept(issue).timeline()).isEqualTo(history);
    }

    private String again(Delivery delivery) throws Exception {
        return ForgedRequest.of(delivery.event(), delivery.payload()).sentTo(app.url("/github/webhooks"), secret());
    }

    @Test
    void a_signed_delivery_is_not_taken_for_another_event() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var comment = comments(ann, issue, "The text before.");
        ann.editsComment(comment, "The text after.");
        settle();
        var edited = gitHub.deliveries().reversed().stream()
                .filter(delivery -> delivery.name().equals("issue_comment.edited"))
                .findFirst()
                .orElseThrow();

        assertThat(ForgedRequest.of("issues", edited.payload()).sentTo(app.url("/github/webhooks"), secret()))
                .isEqualTo("400 comment must not be in a delivery of the event issues.");
    }

    @Test
    void one_installation_takes_nothing_away_from_another() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        var theirs = gitHub.repository("umbrella/lab").publicly();
        gitHub.app().cover(theirs, false);
        gitHub.awaitWebhooks();
        var removed = gitHub.deliveries().reversed().stream()
                .filter(delivery -> delivery.name().equals("installation_repositories.removed"))
                .findFirst()
                .orElseThrow();
        var ofOurs = removed.payload().replaceAll("\"id\":\\s*" + theirs.id() + "\\b", "\"id\":" + shop.id());
        assertThat(ofOurs).isNotEqualTo(removed.payload());

        assertThat(ForgedRequest.of("installation_repositories", ofOurs).sentTo(app.url("/github/webhooks"), secret()))
                .isEqualTo("202 Kept.");
        settle();

        assertThat(kept(issue).phase()).isEqualTo(Phase.SCHEDULED);
    }

    @Test
    void a_packed_body_is_not_unpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write("{\"action\":\"opened\",\"bomb\":\"".getBytes(StandardCharsets.UTF_8));
            zip.write(new byte[20_000_000]);
        }
        var request = HttpRequest.newBuilder(app.url("/github/webhooks"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .header("X-GitHub-Event", "issues")
                .header("X-GitHub-Delivery", "bomb")
                .header("X-Hub-Signature-256", "sha256=" + hmac(bomb.toByteArray()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bomb.toByteArray()));

        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request.build(), HttpResponse.BodyHandlers.ofString()))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                    .satisfies(answer -> assertThat(answer.body()).isEqualTo("The body must be UTF-8."));
        }
    }

    @Test
    void no_page_repeats_under_which_name_it_was_asked_for() throws Exception {
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");

        for (var page : new String[] {"", "/" + issue.number(), "/feed.atom", "/calendar.ics", "/banner.js"}) {
            assertThat(askedAsEvil("/status/" + shop.fullName() + page))
                    .as(page)
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("evil.example");
        }
    }

    private String askedAsEvil(String path) throws IOException {
        var url = app.url(path);
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                    + "Forwarded: host=evil.example\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void names_that_people_write_never_bend_a_path_at_GitHub() {
        shop.file(".github/maintenance.yml", """
            buddies:
              teams: ["../../user"]
            post-mortem:
              repository: acme/../secrets
            """);
        var form = FilledForm.saturdayMigration().with("Buddy", "@../../orgs").with("Lead", "@ann/../eve");
        var issue = opens(ann, form);
        comments(ann, issue, "/buddy @../admin\n/assign C1 @a%2f..%2fb\n/lead @x/../../y\n/run ../C1");

        assertThat(gitHub.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.path()).doesNotContain("..", "%2f", "%2F", "//"));
    }

    private String secret() {
        return gitHub.app().webhookSecret();
    }

    private String hmac(byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
