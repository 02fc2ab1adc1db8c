package io.github.maintenancebuddy.story;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request to the webhook that GitHub would not send like this. */
record ForgedRequest(String event, String body, Map<String, String> otherHeaders) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static ForgedRequest of(String event, String body) {
        return new ForgedRequest(event, body, Map.of());
    }

    ForgedRequest with(String header, String value) {
        return new ForgedRequest(event, body, Map.of(header, value));
    }

    /** The status and the sentence that came back. */
    String sentTo(URI webhook, String secret) throws Exception {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(webhook)
                .timeout(Duration.ofSeconds(30))
                .setHeader("Content-Type", "application/json")
                .setHeader("X-GitHub-Event", event)
                .setHeader("X-GitHub-Delivery", UUID.randomUUID().toString())
                .setHeader("X-Hub-Signature-256", "sha256=" + hmac(secret, bytes))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        otherHeaders.forEach(request::setHeader);
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return (response.statusCode() + " " + response.body()).strip();
    }

    private static String hmac(String secret, byte[] body) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
