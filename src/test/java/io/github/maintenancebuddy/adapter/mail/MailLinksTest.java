package io.github.maintenancebuddy.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailLinksTest {
    private static final Instant NOW = Instant.parse("2026-12-05T20:00:00Z");
    private static final SubscriptionRequest WISH = new SubscriptionRequest(
            new RepositoryId(70), "acme/shop", new MailAddress("ann@shop.example"), List.of("API", "Web shop"));

    private final MailLinks links = new MailLinks("https://buddy.example", new SealedToken(List.of(new byte[32])));

    @Test
    void a_confirming_link_holds_the_wish_for_a_day() {
        var link = links.confirm(WISH, NOW);
        assertThat(link).startsWith("https://buddy.example/mail/confirm/").doesNotContain("ann");
        assertThat(links.confirmed(token(link), NOW.plus(Duration.ofHours(24)))).contains(WISH);
        assertThat(links.confirmed(token(link), NOW.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isEmpty();
        var all = new SubscriptionRequest(new RepositoryId(70), "our-services", WISH.address(), List.of());
        assertThat(links.confirmed(token(links.confirm(all, NOW)), NOW)).contains(all);
    }

    @Test
    void an_unsubscribing_link_holds_for_ever_and_for_nothing_else() {
        var token = token(links.unsubscribe("an id"));
        assertThat(links.unsubscribed(token)).contains("an id");
        assertThat(links.confirmed(token, NOW)).isEmpty();
        assertThat(links.unsubscribed(token(links.confirm(WISH, NOW)))).isEmpty();
    }

    @Test
    void no_changed_or_foreign_link_is_taken() {
        var token = token(links.confirm(WISH, NOW));
        for (var at = 0; at < token.length() - 1; at++) {
            var changed = token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
            assertThat(links.confirmed(changed, NOW)).isEmpty();
        }
        var foreign = new byte[32];
        foreign[0] = 1;
        var others = new MailLinks("https://buddy.example", new SealedToken(List.of(foreign)));
        assertThat(links.confirmed(token(others.confirm(WISH, NOW)), NOW)).isEmpty();
        for (var nonsense : List.of("", "A", "%%%", "ä", "A".repeat(16), "A".repeat(5000))) {
            assertThat(links.confirmed(nonsense, NOW)).isEmpty();
            assertThat(links.unsubscribed(nonsense)).isEmpty();
        }
    }

    @Test
    void after_a_rotation_links_of_the_key_before_open_and_after_another_no_more() {
        assertThat(MailConfiguration.keyNames(1)).containsExactly("links in mail");
        assertThat(MailConfiguration.keyNames(2)).containsExactly("links in mail 2", "links in mail");
        assertThat(MailConfiguration.keyNames(3)).containsExactly("links in mail 3", "links in mail 2");

        var token = token(links.unsubscribe("an id"));
        var second = key(2);
        var rotated = new MailLinks("https://buddy.example", new SealedToken(List.of(second, new byte[32])));
        assertThat(rotated.unsubscribed(token)).contains("an id");
        var newer = token(rotated.unsubscribe("an id"));
        assertThat(links.unsubscribed(newer)).as("the newest key seals").isEmpty();
        var again = new MailLinks("https://buddy.example", new SealedToken(List.of(key(3), second)));
        assertThat(again.unsubscribed(newer)).contains("an id");
        assertThat(again.unsubscribed(token)).isEmpty();
    }

    private static byte[] key(int number) {
        var key = new byte[32];
        key[0] = (byte) number;
        return key;
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
