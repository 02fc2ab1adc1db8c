package io.github.maintenancebuddy.adapter.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.mail.MailAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Anybody may send anything as a form. */
@SpringBootTest(
        classes = PublicPageFixture.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.threads.virtual.enabled=true")
@AutoConfigureWebTestClient
class HostileFormTest {
    private static final String SENTENCE = "We could not read that form";

    @Autowired
    WebTestClient web;

    @ParameterizedTest
    @ValueSource(strings = {"address=%", "place=acme/shop&address=%zz", "%=x"})
    void what_is_no_form_is_refused_in_a_sentence(String body) {
        assertThat(refused(body)).contains(SENTENCE);
    }

    @Test
    void what_is_too_long_is_refused_in_a_sentence() {
        assertThat(refused("address=" + "x".repeat(20_000))).contains(SENTENCE);
        assertThat(refused("address=" + "x".repeat(300_000))).contains(SENTENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "services[9999999]=x", "place=acme/nowhere&address=a@b.example&services[9999999]=x"})
    void a_form_of_no_page_finds_none(String body) {
        answer(body).expectStatus().isNotFound().expectBody().returnResult();
    }

    @Test
    void a_name_that_no_address_has_is_none() {
        var form = SubscriptionForm.read("address=a@" + "x".repeat(4_000) + ".example")
                .orElseThrow();
        assertThat(MailAddress.read(form.address())).isEmpty();
    }

    private @Nullable String refused(String body) {
        return answer(body)
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec answer(String body) {
        return web.post()
                .uri("/mail/subscribe")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .bodyValue(body)
                .exchange();
    }
}
