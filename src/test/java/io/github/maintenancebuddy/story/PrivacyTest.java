package io.github.maintenancebuddy.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.channel.standin.Mailboxes.Arrived;
import io.github.maintenancebuddy.channel.standin.Outside;
import io.github.maintenancebuddy.channel.standin.StandIn;
import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import io.github.maintenancebuddy.github.standin.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A canary sits in every private field of a private repository, and is found nowhere outside (behaviour.md,
 * Announcing).
 */
class PrivacyTest extends ChannelStory {
    private static final String SECRETS = """
        buddies:
          - canary-buddy
        freezes:
          - from: 2026-12-01
            to: 2026-12-31
            why: canary-freeze
        checklists:
          other:
            prepare:
              - canary-prepare
            carry out:
              - text: canary-carry
                second person: true
            roll back:
              - canary-roll
        labels:
          maintenance: canary-label
        """;

    private static final String SLUG = "acme-night-shift";

    private static final List<String> PATHS = List.of(
            "",
            "/feed.atom",
            "/feed.rss",
            "/calendar.ics",
            "/banner.js",
            "/api/v2/banner.json",
            "/api/v2/summary.json",
            "/api/v2/status.json",
            "/api/v2/components.json",
            "/api/v2/scheduled-maintenances.json",
            "/api/v2/scheduled-maintenances/upcoming.json",
            "/api/v2/scheduled-maintenances/active.json");

    private Person lead;
    private Person buddy;

    @BeforeEach
    void theShopIsPrivate() {
        lead = gitHub.person("canary-lead");
        buddy = gitHub.person("canary-buddy");
        shop = hire(gitHub.repository("acme/canary-" + shop.name()).privately())
                .grant("canary-lead", Role.WRITE)
                .grant("canary-buddy", Role.WRITE);
    }

    @Test
    void with_a_slug_only_what_was_written_for_the_public_leaves_github() throws Exception {
        shop.file(".github/maintenance.yml", Outside.CONFIGURATION + SECRETS + "status page:\n  slug: " + SLUG + "\n");
        var cancelled = opened();
        comments(lead, cancelled, "/announce");
        new MailSubscribers(app, outside.mail(), SLUG).subscribe("reader@mail.example", "");
        comments(lead, cancelled, "/reschedule later canary-later");
        comments(lead, cancelled, "/cancel canary-cancel");
        var issue = opened();
        comments(lead, issue, "/announce");
        assertSilent(issue, "/status/" + SLUG);
        aNightFullOfCanaries(issue, "/status/" + SLUG);

        assertSilent(issue, "/status/" + SLUG);
        assertThat(app.page("/status/" + SLUG + "/" + issue.number())).contains("Shop closed for maintenance");
        assertThat(outside.mail().all()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(outside.mail().all().getLast().text())
                .contains("https://status.example/status/acme-night-shift/" + issue.number())
                .contains("You get this email because you subscribed to maintenance of acme-night-shift.");
        assertThat(outside.webhook().heard()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(outside.statuspage().incidents()).hasSize(2);
        assertThat(outside.pagerDuty().all()).isPositive();
    }

    @Test
    void without_a_slug_nothing_is_public_and_nobody_is_notified() throws Exception {
        shop.file(".github/maintenance.yml", Outside.CONFIGURATION + SECRETS);
        var page = "/status/" + shop.fullName();
        var issue = opened();
        comments(lead, issue, "/announce");
        aNightFullOfCanaries(issue, page);

        for (var path : PATHS) {
            assertThat(app.page(page + path)).as(path).doesNotContain("Shop closed");
        }
        assertThat(app.page(page + "/" + issue.number())).doesNotContain("Shop closed");
        assertThat(readers().ask(readers().form("reader@mail.example")).statusCode())
                .isEqualTo(404);
        assertThat(Stream.of(outside.slack(), outside.teams(), outside.webhook(), outside.statuspage())
                        .flatMap(channel -> channel.asked().stream()))
                .isEmpty();
        assertThat(outside.mail().all()).isEmpty();
        assertSilent(issue, page);
    }

    private Issue opened() {
        var form = FilledForm.saturdayWork()
                .with("What and why", "canary-why")
                .with("Services affected", "API, canary-service")
                .with("Lead", "canary-lead")
                .with("Buddy", "canary-buddy")
                .with("Rolling back", "canary-rollback")
                .with("Extra tasks", "canary-task");
        var issue = lead.opens(shop, "canary-title", form.text(), "maintenance");
        settle();
        return issue;
    }

    private void aNightFullOfCanaries(Issue issue, String page) throws Exception {
        comments(lead, issue, "/note canary-note");
        comments(buddy, issue, "/decline canary-reason");
        comments(lead, issue, "/skip P2 canary-skip");
        comments(lead, issue, "/add verify canary-added");
        comments(lead, issue, "/reschedule 2026-12-05 23:00");
        itIs("2026-12-05T22:00:00Z");
        comments(lead, issue, "/start anyway canary-anyway");
        comments(lead, issue, "/extend 30m canary-extend");
        comments(lead, issue, "/publish Half of it is done.");
        assertSilent(issue, page);
        comments(lead, issue, "/rollback canary-back");
        comments(lead, issue, "/complete anyway canary-done");
    }

    /** Neither what was sent nor what can be read holds a canary, a name, or a way to GitHub. */
    private void assertSilent(Issue issue, String page) throws Exception {
        var sent = outside.servers().stream()
                .filter(server -> server != outside.team())
                .map(StandIn::asked)
                .flatMap(List::stream);
        var mails = outside.mail().all().stream().map(Arrived::source);
        for (var path : PATHS) {
            assertClean(app.page(page + path).replace(page, ""));
        }
        assertClean(app.page(page + "/" + issue.number()).replace(page, ""));
        assertClean(app.page(page + "?service=canary-service").replace(page, ""));
        Stream.concat(sent, mails).forEach(PrivacyTest::assertClean);
    }

    private static void assertClean(String text) {
        // the slug itself begins with the owner's name, and calendars fold their lines
        assertThat(text.replace("\r\n ", "").replace(SLUG, ""))
                .doesNotContainIgnoringCase("canary")
                .doesNotContainPattern("\\b(ann|bob|cleo|acme)\\b")
                .doesNotContain("localhost:", "github.com");
    }
}
