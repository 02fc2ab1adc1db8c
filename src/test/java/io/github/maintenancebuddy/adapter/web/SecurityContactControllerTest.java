package io.github.maintenancebuddy.adapter.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;

class SecurityContactControllerTest {
    private static final Instant NOW = Instant.parse("2026-12-05T21:00:00Z");

    @Test
    void whoever_finds_a_weakness_reads_whom_to_tell() {
        asked("mailto:security@acme.example")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Type", "text/plain;charset=UTF-8")
                .expectBody(String.class)
                .isEqualTo("""
                    Contact: mailto:security@acme.example
                    Expires: 2027-06-03T00:00:00Z
                    Preferred-Languages: en
                    Canonical: https://buddy.example/.well-known/security.txt
                    """);
    }

    @Test
    void without_a_contact_there_is_nothing() {
        asked("").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"security@acme.example", "http://acme.example", "mailto:a@b\nExpires: 1970-01-01", "mailto:"})
    void what_is_no_contact_is_refused_with_a_sentence(String contact) {
        assertThatThrownBy(() -> controller(contact))
                .isInstanceOf(InvalidSettings.class)
                .message()
                .isEqualTo("SECURITY_CONTACT must begin with https://, mailto: or tel:, such as"
                        + " mailto:security@example.org.");
    }

    private static WebTestClient.ResponseSpec asked(String contact) {
        return WebTestClient.bindToController(controller(contact))
                .build()
                .get()
                .uri("/.well-known/security.txt")
                .exchange();
    }

    private static SecurityContactController controller(String contact) {
        return new SecurityContactController(contact, "https://buddy.example", () -> NOW);
    }
}
