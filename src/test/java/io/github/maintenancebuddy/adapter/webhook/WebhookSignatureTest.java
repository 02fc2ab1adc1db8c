package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** GitHub's own example, and what must not pass for it. */
class WebhookSignatureTest {
    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String HEX = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    private final WebhookSignature signature = new WebhookSignature("It's a Secret to Everybody");

    @Test
    void the_example_of_github_is_right() {
        assertThat(signature.signs("sha256=" + HEX, BODY)).isTrue();
    }

    @Test
    void while_the_secret_is_rotated_both_are_good() {
        var former = "It's a Secret to Everybody";
        assertThat(new WebhookSignature("a new one", former).signs("sha256=" + HEX, BODY))
                .isTrue();
        assertThat(new WebhookSignature(former, "a new one").signs("sha256=" + HEX, BODY))
                .isTrue();
        assertThat(new WebhookSignature("a new one", "another").signs("sha256=" + HEX, BODY))
                .isFalse();
    }

    @Test
    void nothing_else_is() {
        assertThat(signature.signs(null, BODY)).isFalse();
        assertThat(signature.signs("", BODY)).isFalse();
        assertThat(signature.signs(HEX, BODY)).isFalse();
        assertThat(signature.signs("sha1=" + HEX, BODY)).isFalse();
        assertThat(signature.signs("sha256=" + HEX.replace('7', '8'), BODY)).isFalse();
        assertThat(signature.signs("sha256=" + HEX, new byte[0])).isFalse();
        assertThat(new WebhookSignature("it's a secret to everybody").signs("sha256=" + HEX, BODY))
                .isFalse();
    }
}
