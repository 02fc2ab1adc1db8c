package io.github.maintenancebuddy.adapter.mail;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.scheduled;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.tell;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.withNotice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import io.github.maintenancebuddy.core.announcement.NextUpdate;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.NoticeKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MailWordsTest {
    private static MailedNotice news(Maintenance maintenance) {
        var newest = maintenance.publicity().notices().getLast();
        return new MailedNotice(
                "thread",
                "acme/shop",
                "https://buddy.example/status/acme/shop/12",
                NextUpdate.told(newest, newest.at()));
    }

    private static MailedNotice titled(String title) {
        return news(announced(withNotice(scheduled(), title)));
    }

    @Test
    void the_subject_says_what_happened_to_what() {
        var overrun = tell(running(), NoticeKind.OVERRUN, AnnouncementSamples.END);
        assertThat(MailWords.subject(news(overrun))).isEqualTo("Maintenance has overrun: Faster order search");
        assertThat(MailWords.subject(titled(""))).isEqualTo("Maintenance planned: Work on API, Web shop (#12)");
    }

    @Test
    void every_notice_has_a_subject_of_its_own() {
        var subjects = Arrays.stream(NoticeKind.values())
                .map(kind -> MailWords.subject(news(tell(running(), kind, AnnouncementSamples.END))))
                .toList();
        assertThat(subjects).doesNotHaveDuplicates().allMatch(subject -> subject.startsWith("Maintenance "));
    }

    @Test
    void nothing_ends_the_line_of_a_subject_or_makes_it_endless() {
        assertThat(MailWords.subject(titled("Shop\u2028Bcc: all@shop.example\u200fX\u0000\u202eY")))
                .isEqualTo("Maintenance planned: Shop");
        assertThat(MailWords.subject(titled("Shop\tX\u200fY\u0000Z"))).isEqualTo("Maintenance planned: Shop X Y Z");
        assertThat(MailWords.subject(titled("🚀".repeat(300)))).endsWith("🚀…").hasSizeLessThan(300);
        assertThat(MailWords.confirmSubject("a\nb")).isEqualTo("Please confirm: email about maintenance of a b");
    }

    @Test
    void the_text_tells_what_is_public_and_how_to_leave() {
        assertThat(MailWords.text(news(running()), "https://buddy.example/leave"))
                .isEqualTo("""
                    Faster order search

                    The maintenance has begun. Planned end: Sun 6 Dec 2026, 00:00 Europe/Berlin (Sat 23:00 UTC). \
                    Expected impact: partial outage of API, Web shop.

                    The next update comes by Sat 5 Dec 2026, 22:31 Europe/Berlin (21:31 UTC).

                    Planned: Sat 5 Dec 2026, 22:00 – Sun 6 Dec, 00:00 Europe/Berlin (Sat 21:00–23:00 UTC)
                    Expected impact: Partial outage
                    Services: API, Web shop

                    Current status: https://buddy.example/status/acme/shop/12

                    --\s
                    You get this email because you subscribed to maintenance of acme/shop.
                    Unsubscribe: https://buddy.example/leave
                    """);
    }
}
