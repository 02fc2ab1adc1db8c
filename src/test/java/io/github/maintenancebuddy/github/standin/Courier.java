package io.github.maintenancebuddy.github.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a delivery and carries it to the app, once. */
final class Courier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long HOOK_ID = 523_001_100;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    /** The status the app answered; GitHub notes 502 where nobody could be reached. */
    int carry(Delivery delivery, App app, URI target) throws InterruptedException {
        var bytes = delivery.payload().getBytes(StandardCharsets.UTF_8);
        var request =
                HttpRequest.newBuilder(target).timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers(delivery, app, bytes).forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 502;
        }
    }

    static Map<String, String> headers(Delivery delivery, App app, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept", "*/*");
        headers.put("User-Agent", "GitHub-Hookshot/7a3f0d1");
        headers.put("X-GitHub-Delivery", delivery.guid().toString());
        headers.put("X-GitHub-Event", delivery.event());
        headers.put("X-GitHub-Hook-ID", Long.toString(HOOK_ID));
        headers.put("X-GitHub-Hook-Installation-Target-ID", Long.toString(app.id()));
        headers.put("X-GitHub-Hook-Installation-Target-Type", "integration");
        headers.put("X-Hub-Signature", "sha1=" + hmac("HmacSHA1", app.webhookSecret(), body));
        headers.put("X-Hub-Signature-256", "sha256=" + hmac("HmacSHA256", app.webhookSecret(), body));
        return headers;
    }

    private static String hmac(String algorithm, String secret, byte[] body) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
