package io.github.maintenancebuddy.benchmark;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** A delivery as GitHub sends it, signed. Its GUID is not part of what is signed, so that it can be sent many times. */
final class SignedDelivery {
    static final String SECRET = "benchmark";

    /** As large as GitHub's deliveries about a comment are. */
    private static final int SIZE = 13 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    private final byte[] body;
    private final String signature;

    private SignedDelivery(byte[] body) {
        this.body = body;
        this.signature = "sha256=" + sign(body);
    }

    /** The text of the request with this GUID. */
    byte[] request(String host, UUID guid) {
        var head = """
            POST /github/webhooks HTTP/1.1\r
            Host: %s\r
            Content-Type: application/json\r
            Content-Length: %d\r
            X-GitHub-Event: issue_comment\r
            X-GitHub-Delivery: %s\r
            X-Hub-Signature-256: %s\r
            \r
            """.formatted(host, body.length, guid, signature).getBytes(StandardCharsets.US_ASCII);
        var request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** Ann, the lead, writes a comment on that maintenance. */
    static SignedDelivery comment(MaintenanceSeeder.Where where, long comment, String words) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        var ann = Map.of("id", 1, "login", "ann", "type", "User");
        var payload = Map.of(
                "action",
                "created",
                "installation",
                Map.of("id", where.installation()),
                "repository",
                Map.of("id", where.repository(), "full_name", where.name(), "private", false, "visibility", "public"),
                "sender",
                ann,
                "issue",
                issue(where, ann),
                "comment",
                Map.of("id", comment, "body", words, "user", ann, "created_at", now, "updated_at", now));
        var bare = JSON.writeValueAsBytes(payload);
        var padding = "x".repeat(Math.max(0, SIZE - bare.length));
        var text = new String(bare, StandardCharsets.UTF_8).replace("The form.", "The form." + padding);
        return new SignedDelivery(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> issue(MaintenanceSeeder.Where where, Object author) {
        return Map.of(
                "id",
                where.issue(),
                "number",
                where.number(),
                "title",
                "Move the orders",
                "html_url",
                "https://github.example/" + where.name() + "/issues/" + where.number(),
                "state",
                "open",
                "user",
                author,
                "labels",
                List.of(Map.of("name", "maintenance")),
                "body",
                "The form.",
                "created_at",
                "2026-11-01T10:00:00Z",
                "updated_at",
                "2026-11-01T11:00:00Z");
    }

    private static String sign(byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
