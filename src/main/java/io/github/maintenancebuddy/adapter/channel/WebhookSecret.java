package io.github.maintenancebuddy.adapter.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The secret that signs outgoing webhooks, in the form that Standard Webhooks gives it. */
final class WebhookSecret {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHORTEST = 24;

    private final SecretKey key;

    private WebhookSecret(SecretKey key) {
        this.key = key;
    }

    /**
     * The secret in a setting.
     *
     * @throws IllegalArgumentException as {@link ChannelType#open} does
     */
    static WebhookSecret read(String text) {
        var bytes = text.strip().startsWith(PREFIX) ? decoded(text.strip().substring(PREFIX.length())) : new byte[0];
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("needs a secret: whsec_ and at least 24 random bytes in Base64, such as"
                    + " whsec_$(openssl rand -base64 32) makes.");
        }
        return new WebhookSecret(new SecretKeySpec(bytes, ALGORITHM));
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
