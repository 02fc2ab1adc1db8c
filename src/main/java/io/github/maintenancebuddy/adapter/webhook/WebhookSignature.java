package io.github.maintenancebuddy.adapter.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Proves that bytes come from GitHub. While a secret is rotated the one of before is good too.
 *
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">Validating webhook
 *     deliveries</a>
 */
final class WebhookSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final List<SecretKeySpec> keys;

    WebhookSignature(String... secrets) {
        this.keys = Stream.of(secrets)
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Whether the header signs exactly these bytes; takes as long for a nearly right one as for a wrong one. */
    boolean signs(@Nullable String header, byte[] body) {
        var given = header == null ? "" : header;
        return keys.stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        of(key, body).getBytes(StandardCharsets.US_ASCII),
                        given.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String of(SecretKeySpec key, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return PREFIX + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java knows " + ALGORITHM, e);
        }
    }
}
