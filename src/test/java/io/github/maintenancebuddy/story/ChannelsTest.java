package io.github.maintenancebuddy.story;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.maintenancebuddy.github.standin.Issue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices on channels outside of GitHub (behaviour.md, Announcing and Operation). */
class ChannelsTest extends Story {
    private static final String FILE = ".github/maintenance.yml";

    private final WireMockServer world =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @Override
    protected Map<String, Object> database(Path folder) {
        if (!world.isRunning()) {
            world.start();
        }
        var settings = new HashMap<>(super.database(folder));
        channel(settings, "ops-slack", "slack", "");
        channel(settings, "ops-teams", "teams", "");
        channel(settings, "hook", "webhook", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        channel(settings, "crew", "slack", "");
        settings.put("maintenance-buddy.channels.crew.for", "team");
        channel(settings, "others", "slack", "");
        settings.put("maintenance-buddy.channels.others.repositories", "other/*");
        return settings;
    }

    private void channel(Map<String, Object> settings, String name, String type, String secret) {
        var setting = "maintenance-buddy.channels." + name + ".";
        settings.put(setting + "type", type);
        settings.put(setting + "url", world.baseUrl() + "/" + name);
        settings.put(setting + "secret", secret);
        settings.put(setting + "repositories", "acme/*");
        settings.put(setting + "private-target", true);
    }

    @BeforeEach
    void allIsWell() {
        world.resetAll();
        world.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("ok")));
    }

    @AfterAll
    void stop() {
        world.stop();
    }

    private Issue announced(String channels) {
        shop.file(FILE, "channels: [" + channels + "]\n");
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/announce");
        return issue;
    }

    private Issue running(String channels) {
        var issue = announced(channels);
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
        itIs("2026-12-05T20:50:00Z");
        comments(ann, issue, "/note here");
        itIs("2026-12-05T21:00:00Z");
        assertThat(issue.labels()).contains("maintenance: in progress");
        return issue;
    }

    /** What was posted to a channel about this story's shop, in order. */
    private List<String> received(String channel) {
        return world.getAllServeEvents().reversed().stream()
                .filter(event -> event.getRequest().getUrl().equals("/" + channel))
                .map(event -> event.getRequest().getBodyAsString())
                .filter(body -> body.contains(shop.name() + "/"))
                .toList();
    }

    @Test
    void one_act_moves_every_channel() {
        var issue = running("ops-slack, ops-teams, hook");
        comments(bob, issue, "/publish Half of the orders are moved.");
        comments(bob, issue, "/correct All of the orders are moved.");

        for (var channel : List.of("ops-slack", "ops-teams", "hook")) {
            assertThat(String.join("\n", received(channel)))
                    .contains("Shop closed for maintenance", "Half of the orders")
                    .contains("https://status.example/status/acme/");
        }
        assertThat(received("ops-slack")).as("a chat replaces nothing").hasSize(4);
        assertThat(received("hook"))
                .hasSize(4)
                .last()
                .asString()
                .contains("All of the orders", "corrected_at\":\"2026");
        assertThat(received("others")).isEmpty();

        comments(ann, issue, "/status");
        assertThat(lastSaid(issue))
                .contains("- `ops-slack`: 4 delivered, the last (update) on ")
                .contains("- `hook`: 3 delivered");
    }

    @Test
    void preview_lists_the_channels_of_each_notice() {
        shop.file(FILE, "channels: [ops-slack, hook, crew]\n");
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/preview");
        assertThat(lastSaid(issue))
                .contains("**When it is verified**, on the status page and to `hook`, `ops-slack`:")
                .contains("on the status page and to `hook` after 5 minutes, `ops-slack` after 5 minutes:")
                .doesNotContain("crew");
        assertThat(received("ops-slack")).isEmpty();
    }

    @Test
    void without_impact_nobody_is_disturbed() {
        shop.file(FILE, "channels: [ops-slack, hook]\n");
        var issue = opens(ann, FilledForm.saturdayMigration().with("Impact", "No impact"));
        comments(ann, issue, "/announce");
        assertThat(kept(issue).publicity().notices()).hasSize(1);
        assertThat(received("ops-slack")).isEmpty();
        assertThat(received("hook")).isEmpty();
    }

    @Test
    void an_overrun_is_pushed_after_five_minutes_if_it_lasts() {
        var issue = running("ops-slack");
        itIs("2026-12-05T23:01:00Z");
        assertThat(issue.labels()).contains("maintenance: overrun");
        assertThat(received("ops-slack")).hasSize(3);
        itIs("2026-12-05T23:06:00Z");
        assertThat(received("ops-slack")).hasSize(4).last().asString().contains("planned end has passed");
    }

    @Test
    void the_public_is_reminded_a_day_before_and_in_chats_an_hour_before() {
        shop.file(FILE, "channels: [ops-slack, hook]\n");
        var issue = opens(ann, FilledForm.saturdayMigration().with("Start", "2026-12-12 22:00"));
        comments(ann, issue, "/announce");
        itIs("2026-12-11T21:00:30Z");
        assertThat(received("hook")).hasSize(2).last().asString().contains("maintenance.reminder");
        assertThat(received("ops-slack")).hasSize(2).last().asString().contains("Reminder: maintenance is planned");
        itIs("2026-12-12T20:00:30Z");
        assertThat(received("hook")).hasSize(2);
        assertThat(received("ops-slack")).hasSize(3);
    }

    @Test
    void a_channel_that_nobody_set_up_for_this_repository_is_reported_once() {
        shop.file(FILE, "channels: [ops-slack, others, fax]\n");
        var issue = opens(ann, FilledForm.saturdayMigration());
        comments(ann, issue, "/preview");
        assertThat(said(issue)).hasSize(2).first().asString().contains("I send no notice to `others`, `fax`");
        assertThat(lastSaid(issue)).doesNotContain("I send no notice");
    }

    @Test
    void a_channel_that_is_down_holds_up_no_other_and_catches_up_without_a_burst() {
        world.stubFor(post("/hook").willReturn(aResponse().withStatus(500)));
        shop.file(FILE, "channels: [ops-slack, hook]\n");
        var issue = opens(ann, FilledForm.saturdayMigration());
        ticks(bob, issue, "P2");
        tickAll(ann, issue, "P", 3);
        clock.moveTo(Instant.parse("2026-12-05T20:50:00Z"));
        ann.comments(issue, "/announce");
        slackReceives(1);
        clock.moveTo(Instant.parse("2026-12-05T21:00:00Z"));
        slackReceives(2);
        clock.move(Duration.ofSeconds(30));
        bob.comments(issue, "/extend 30m");
        slackReceives(3);
        clock.move(Duration.ofHours(1));
        bob.comments(issue, "/publish It takes longer.");
        slackReceives(4);

        world.resetMappings();
        world.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
        world.resetRequests();
        settle();
        assertThat(received("hook"))
                .as("started and extended are said by the newer notice too")
                .hasSize(2)
                .first()
                .asString()
                .contains("maintenance.announced");
        assertThat(received("hook")).last().asString().contains("It takes longer.");
        assertThat(received("ops-slack")).isEmpty();
    }

    private void slackReceives(int notices) {
        decided();
        Awaitility.await().untilAsserted(() -> assertThat(received("ops-slack")).hasSize(notices));
    }

    @Test
    void a_chat_whose_answer_is_lost_gets_nothing_twice_and_the_issue_says_so() {
        world.stubFor(post("/ops-slack").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        var issue = announced("ops-slack, hook");
        assertThat(received("ops-slack")).hasSize(1);
        assertThat(received("hook")).hasSize(1);
        assertThat(lastSaid(issue))
                .startsWith("@ann @bob I do not know whether the notice “announced” reached the channel `ops-slack`")
                .contains("please look there");
        comments(ann, issue, "/status");
        assertThat(lastSaid(issue)).contains("`ops-slack`: nothing delivered; announced **unknown**");
    }

    @Test
    void a_channel_that_refuses_is_reported_once_until_it_works_again() {
        world.stubFor(post("/ops-slack").willReturn(aResponse().withStatus(404).withBody("no_service")));
        var issue = running("ops-slack");
        assertThat(received("ops-slack")).hasSize(3);
        assertThat(said(issue).stream().filter(text -> text.contains("did not reach the channel `ops-slack`")))
                .singleElement()
                .asString()
                .contains("(it answered with HTTP 404), and I do not try again");
    }

    @Test
    void the_team_is_notified_when_lead_or_buddy_are_asked() {
        shop.file(FILE, "channels: [crew]\n");
        var issue = opens(ann, FilledForm.saturdayMigration());
        assertThat(received("crew")).isEmpty();
        comments(ann, issue, "/buddy @cleo");
        assertThat(received("crew"))
                .singleElement()
                .asString()
                .contains(
                        "Scheduled · ",
                        "(" + shop.fullName() + "#1) · @cleo: please look",
                        "/issues/" + issue.number());
    }
}
