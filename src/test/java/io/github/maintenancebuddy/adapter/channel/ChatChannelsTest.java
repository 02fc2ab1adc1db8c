package io.github.maintenancebuddy.adapter.channel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.github.maintenancebuddy.adapter.channel.NoticeMessages.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.maintenancebuddy.runtime.outbox.ChatChannel;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Slack and Teams, with the messages and answers that their documentation shows. */
class ChatChannelsTest {
    @RegisterExtension
    static final WireMockExtension CHAT = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private static final String SLACK = "/services/T000/B000/XXXX";
    private static final String TEAMS = "/workflows/abc/triggers/manual/paths/invoke?sig=x";

    @Test
    void slack_shows_title_text_and_page_and_nothing_in_them_takes_effect() {
        CHAT.stubFor(post(SLACK).willReturn(aResponse().withBody("ok")));
        var answer = slack().tell(NoticeMessages.started("Shop & <!channel>", "Off for <@U1>."));
        assertThat(answer).isEqualTo(new EffectOutcome.Done<>(Optional.empty()));
        CHAT.verify(postRequestedFor(urlEqualTo(SLACK)).withRequestBody(equalToJson("""
            {"text": "Shop &amp; &lt;!channel&gt;: Off for &lt;@U1&gt;.",
             "unfurl_links": false, "unfurl_media": false,
             "blocks": [
               {"type": "section", "text": {"type": "mrkdwn", "verbatim": true,
                 "text": "*Shop &amp; &lt;!channel&gt;*\\nOff for &lt;@U1&gt;."}},
               {"type": "context", "elements": [{"type": "mrkdwn", "verbatim": true,
                 "text": "<https://status.example/status/acme/shop/7|Status page>"}]}]}
            """)));
    }

    @Test
    void a_long_notice_has_room_in_a_section_of_slack() {
        CHAT.stubFor(post(SLACK).willReturn(aResponse().withBody("ok")));
        slack().tell(NoticeMessages.started("<".repeat(300), "&".repeat(5000)));
        var sent = new JsonMapper()
                .readTree(CHAT.getAllServeEvents().getFirst().getRequest().getBody())
                .at("/blocks/0/text/text")
                .asString();
        assertThat(sent).hasSizeLessThanOrEqualTo(3000).endsWith("…").contains("&amp;&amp;");
    }

    @Test
    void what_slack_answers_says_whether_to_come_again() {
        assertThat(slackAnswers(aResponse().withStatus(404).withBody("no_service")))
                .isEqualTo(new EffectOutcome.Refused<>("it answered with HTTP 404"));
        assertThat(slackAnswers(aResponse().withStatus(429).withHeader("Retry-After", "30")))
                .isEqualTo(new EffectOutcome.Busy<>(Optional.of(NINE.plusSeconds(30)), "it answered with HTTP 429"));
        assertThat(slackAnswers(aResponse().withStatus(500).withBody("rollup_error")))
                .isInstanceOf(EffectOutcome.InDoubt.class);
    }

    @Test
    void teams_gets_an_adaptive_card_in_which_no_markdown_takes_effect() {
        CHAT.stubFor(post(TEAMS).willReturn(aResponse().withStatus(202)));
        var answer = teams().tell(NoticeMessages.started("**Shop**", "One [line](https://x).\n\nAnother."));
        assertThat(answer).isEqualTo(new EffectOutcome.Done<>(Optional.empty()));
        CHAT.verify(postRequestedFor(urlEqualTo(TEAMS)).withRequestBody(equalToJson("""
            {"type": "message", "attachments": [{
              "contentType": "application/vnd.microsoft.card.adaptive",
              "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard", "version": "1.4",
                "body": [
                  {"type": "RichTextBlock", "inlines": [
                    {"type": "TextRun", "text": "**Shop**", "weight": "Bolder"}]},
                  {"type": "RichTextBlock", "inlines": [
                    {"type": "TextRun", "text": "One [line](https://x).", "weight": "Default"}]},
                  {"type": "RichTextBlock", "inlines": [
                    {"type": "TextRun", "text": "Another.", "weight": "Default"}]}],
                "actions": [{"type": "Action.OpenUrl", "title": "Status page",
                  "url": "https://status.example/status/acme/shop/7"}]}}]}
            """)));
    }

    @Test
    void the_team_reads_one_sentence_and_a_link() {
        CHAT.stubFor(post(SLACK).willReturn(aResponse().withBody("ok")));
        CHAT.stubFor(post(TEAMS).willReturn(aResponse().withStatus(202)));
        slack().say("You are asked.", "https://github.example/acme/shop/issues/7");
        teams().say("You are asked.", "https://github.example/acme/shop/issues/7");
        assertThat(CHAT.getAllServeEvents())
                .allSatisfy(event -> assertThat(event.getRequest().getBodyAsString())
                        .contains("You are asked.", "https://github.example/acme/shop/issues/7"));
    }

    private static EffectOutcome<Optional<String>> slackAnswers(
            com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder answer) {
        CHAT.stubFor(post(SLACK).willReturn(answer));
        return slack().tell(NoticeMessages.started());
    }

    private static ChatChannel slack() {
        return (ChatChannel) new SlackChannel.Type(new JsonPoster(() -> NINE, InetAddress::getAllByName), Duration.ZERO)
                .open(NoticeMessages.settings("slack", CHAT.url(SLACK), ""));
    }

    private static ChatChannel teams() {
        return (ChatChannel)
                new MicrosoftTeamsChannel.Type(new JsonPoster(() -> NINE, InetAddress::getAllByName), Duration.ZERO)
                        .open(NoticeMessages.settings("teams", CHAT.url(TEAMS), ""));
    }
}
