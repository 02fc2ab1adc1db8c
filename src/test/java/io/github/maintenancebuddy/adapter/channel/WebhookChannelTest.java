package io.github.maintenancebuddy.adapter.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.github.maintenancebuddy.adapter.channel.NoticeMessages.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook against a receiver that checks what Standard Webhooks says. */
class WebhookChannelTest {
    @RegisterExtension
    static final WireMockExtension RECEIVER = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void it_signs_as_the_published_example_of_standard_webhooks() {
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(WebhookSecret.read(SECRET).sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_dG9vIHNob3J0", "whsec_***"})
    void a_weak_secret_is_refused_without_telling_it(String secret) {
        assertThatThrownBy(() -> WebhookSecret.read(secret))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("needs a secret: whsec_ and at least 24 random bytes");
    }

    @Test
    void it_posts_the_notice_and_what_the_public_knows() {
        RECEIVER.stubFor(post("/hook").willReturn(aResponse().withStatus(204)));
        assertThat(webhook().tell(NoticeMessages.started())).isEqualTo(new EffectOutcome.Done<>(Optional.empty()));
        RECEIVER.verify(postRequestedFor(urlEqualTo("/hook"))
                .withHeader("webhook-id", equalTo("5d0b6f9c-0000-4000-8000-000000000001"))
                .withHeader("webhook-timestamp", equalTo(Long.toString(NINE.getEpochSecond())))
                .withHeader("content-type", equalTo("application/json"))
                .withRequestBody(equalToJson("""
                    {"type": "maintenance.started", "timestamp": "2026-12-05T21:00:00Z", "data": {
                      "notice": {"number": 2, "kind": "started", "text": "The maintenance has started.",
                        "corrected_at": null},
                      "maintenance": {"page": "https://status.example/status/acme/shop/7",
                        "title": "Maintenance of the shop", "phase": "in progress", "outcome": null,
                        "start": "2026-12-05T21:00:00Z", "end": "2026-12-05T23:00:00Z",
                        "time_zone": "Europe/Berlin", "impact": "Full outage", "services": ["API", "Web"]}}}
                    """)));
        var sent = RECEIVER.getAllServeEvents().getFirst().getRequest();
        assertThat(sent.getHeader("content-length")).isEqualTo(Integer.toString(sent.getBody().length));
        assertThat(sent.getHeader("webhook-signature"))
                .isEqualTo(WebhookSecret.read(SECRET)
                        .sign(sent.getHeader("webhook-id"), NINE.getEpochSecond(), sent.getBody()));
    }

    @Test
    void what_the_receiver_answers_says_whether_to_come_again() {
        assertThat(answer(aResponse().withStatus(410)))
                .isEqualTo(new EffectOutcome.Refused<>("it answered with HTTP 410"));
        assertThat(answer(aResponse().withStatus(302).withHeader("location", RECEIVER.url("/other"))))
                .isEqualTo(new EffectOutcome.Refused<>("it answered with HTTP 302"));
        assertThat(answer(aResponse().withStatus(500)))
                .isEqualTo(new EffectOutcome.InDoubt<>("it answered with HTTP 500"));
        assertThat(answer(aResponse().withStatus(429).withHeader("Retry-After", "30")))
                .isEqualTo(new EffectOutcome.Busy<>(Optional.of(NINE.plusSeconds(30)), "it answered with HTTP 429"));
        assertThat(answer(aResponse().withStatus(503).withHeader("Retry-After", "Sat, 05 Dec 2026 21:02:00 GMT")))
                .isEqualTo(new EffectOutcome.Busy<>(Optional.of(NINE.plusSeconds(120)), "it answered with HTTP 503"));
        assertThat(answer(aResponse().withFault(Fault.EMPTY_RESPONSE))).isInstanceOf(EffectOutcome.InDoubt.class);
    }

    @Test
    void who_cannot_be_reached_was_not_told() {
        assertThat(webhook("http://localhost:1/hook").tell(NoticeMessages.started()))
                .isEqualTo(new EffectOutcome.Busy<>(Optional.empty(), "it cannot be reached"));
    }

    private static EffectOutcome<Optional<String>> answer(
            com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder response) {
        RECEIVER.stubFor(post("/hook").willReturn(response));
        return webhook().tell(NoticeMessages.started());
    }

    private static Channel webhook() {
        return webhook(RECEIVER.url("/hook"));
    }

    private static Channel webhook(String url) {
        return new WebhookChannel.Type(new JsonPoster(() -> NINE, InetAddress::getAllByName), () -> NINE)
                .open(NoticeMessages.settings("webhook", url, SECRET));
    }
}
