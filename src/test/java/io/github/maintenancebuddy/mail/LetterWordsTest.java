package io.github.maintenancebuddy.mail;

import static io.github.maintenancebuddy.announcement.Samples.running;
import static io.github.maintenancebuddy.announcement.Samples.scheduled;
import static io.github.maintenancebuddy.announcement.Samples.tell;
import static io.github.maintenancebuddy.announcement.Samples.withImpact;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.announcement.Samples;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.NoticeKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetterWordsTest {
    private static News news(Maintenance maintenance) {
        var notices = maintenance.publicity().notices();
        return new News("thread", "acme/shop", "https://buddy.example/status/acme/shop/12", notices.getLast());
    }

    private static News about(String... services) {
        var named = withImpact(scheduled(), Impact.FULL_OUTAGE, List.of(services));
        return news(tell(named, NoticeKind.ANNOUNCED, Samples.OPENED));
    }

    @Test
    void the_subject_says_what_happened_to_what() {
        assertThat(LetterWords.subject(about("Shop"))).isEqualTo("Maintenance planned: Shop");
        assertThat(LetterWords.subject(about())).isEqualTo("Maintenance planned: acme/shop");
        assertThat(LetterWords.subject(about("A", "B", "C", "D", "E")))
                .isEqualTo("Maintenance planned: A, B, C and 2 more");
        var overrun = tell(running(), NoticeKind.OVERRUN, Samples.END);
        assertThat(LetterWords.subject(news(overrun))).isEqualTo("Maintenance has overrun: API, Web shop");
    }

    @Test
    void every_notice_has_a_subject_of_its_own() {
        var subjects = Arrays.stream(NoticeKind.values())
                .map(kind -> LetterWords.subject(news(tell(running(), kind, Samples.END))))
                .toList();
        assertThat(subjects).doesNotHaveDuplicates().allMatch(subject -> subject.startsWith("Maintenance "));
    }

    @Test
    void nothing_ends_the_line_of_a_subject_or_makes_it_endless() {
        assertThat(LetterWords.subject(about("Shop\r\nBcc: all@shop.example\u2028X\u0000\u202eY")))
                .isEqualTo("Maintenance planned: Shop Bcc: all@shop.example X Y");
        assertThat(LetterWords.subject(about("🚀".repeat(300)))).endsWith("🚀…").hasSizeLessThan(300);
        assertThat(LetterWords.confirmSubject("a\nb")).isEqualTo("Please confirm: maintenance of a b by mail");
    }

    @Test
    void the_text_tells_what_is_public_and_how_to_leave() {
        assertThat(LetterWords.text(news(running()), "https://buddy.example/leave"))
                .isEqualTo("""
                    Faster order search

                    The maintenance has begun. Planned end: Sun 6 Dec 2026, 00:00 Europe/Berlin (Sat 23:00 UTC). \
                    Expected impact: partial outage of API, Web shop.

                    The next update comes by Sat 5 Dec 2026, 22:31 Europe/Berlin (21:31 UTC).

                    Planned: Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat 21:00–23:00 UTC)
                    Expected impact: Partial outage
                    Services: API, Web shop

                    How it stands now: https://buddy.example/status/acme/shop/12

                    --\s
                    You get this because you subscribed to the maintenance of acme/shop.
                    Unsubscribe: https://buddy.example/leave
                    """);
    }
}
