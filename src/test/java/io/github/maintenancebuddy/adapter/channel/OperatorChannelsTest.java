package io.github.maintenancebuddy.adapter.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What the operator sets, and what they read where it is wrong. */
class OperatorChannelsTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final ApplicationContextRunner app = new ApplicationContextRunner()
            .withUserConfiguration(ChannelTypesConfiguration.class, ChannelConfiguration.class);

    @Test
    void properties_and_the_environment_set_channels() {
        Map<String, Object> environment = Map.of(
                "MAINTENANCEBUDDY_CHANNELS_OPS_TYPE", "slack",
                "MAINTENANCEBUDDY_CHANNELS_OPS_FOR", "team",
                "MAINTENANCEBUDDY_CHANNELS_OPS_URL", "https://hooks.slack.example/services/T/B/X",
                "MAINTENANCEBUDDY_CHANNELS_OPS_REPOSITORIES", "acme/*, other/shop");
        app.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .withPropertyValues(
                        "maintenance-buddy.channels.ops-hook.type=webhook",
                        "maintenance-buddy.channels.ops-hook.url=https://hooks.example/x",
                        "maintenance-buddy.channels.ops-hook.secret=" + SECRET,
                        "maintenance-buddy.channels.ops-hook.repositories=acme/shop")
                .run(context -> assertThat(
                                context.getBean(OperatorChannels.class).known())
                        .containsExactlyInAnyOrder(
                                new ConfiguredChannel("ops", ChannelKind.SLACK, true, List.of("acme/*", "other/shop")),
                                new ConfiguredChannel("ops-hook", ChannelKind.WEBHOOK, false, List.of("acme/shop"))));
    }

    @Test
    void every_mistake_has_a_sentence_without_a_secret() {
        app.withPropertyValues(
                        "maintenance-buddy.channels.a.repositories=acme/shop",
                        "maintenance-buddy.channels.b.type=fax",
                        "maintenance-buddy.channels.b.repositories=acme/shop",
                        "maintenance-buddy.channels.c.type=slack",
                        "maintenance-buddy.channels.d.type=slack",
                        "maintenance-buddy.channels.d.repositories=*",
                        "maintenance-buddy.channels.e.type=slack",
                        "maintenance-buddy.channels.e.repositories=acme/*",
                        "maintenance-buddy.channels.f.type=teams",
                        "maintenance-buddy.channels.f.repositories=acme/*",
                        "maintenance-buddy.channels.f.url=http://teams.example/s3cret",
                        "maintenance-buddy.channels.g.type=webhook",
                        "maintenance-buddy.channels.g.repositories=acme/*",
                        "maintenance-buddy.channels.g.for=team",
                        "maintenance-buddy.channels.h.type=webhook",
                        "maintenance-buddy.channels.h.repositories=acme/*",
                        "maintenance-buddy.channels.h.url=https://hooks.example/s3cret",
                        "maintenance-buddy.channels.h.secret=s3cret")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidSettings.class)
                        .hasMessageNotContaining("s3cret")
                        .message()
                        .hasLineCount(8)
                        .contains(
                                "The channel a has no type.",
                                "The channel b has the type fax, which this app does not know.",
                                "The channel c names no repositories that may use it",
                                "The channel d has the repositories *, which is neither",
                                "The channel e has no url.",
                                "The channel f has a url that does not begin with https:// and a host.",
                                "The channel g is for the team, which only a chat can be.",
                                "The channel h needs a secret: whsec_"));
    }

    @Test
    void what_statuspage_and_pagerduty_cannot_do_without_is_asked_for() {
        app.withPropertyValues(
                        "maintenance-buddy.channels.a.type=statuspage",
                        "maintenance-buddy.channels.a.repositories=acme/*",
                        "maintenance-buddy.channels.a.secret=s3cret",
                        "maintenance-buddy.channels.b.type=statuspage",
                        "maintenance-buddy.channels.b.repositories=acme/*",
                        "maintenance-buddy.channels.b.id=pg1",
                        "maintenance-buddy.channels.c.type=statuspage",
                        "maintenance-buddy.channels.c.repositories=acme/*",
                        "maintenance-buddy.channels.c.id=https://pg1.statuspage.io",
                        "maintenance-buddy.channels.c.secret=s3cret",
                        "maintenance-buddy.channels.d.type=pagerduty",
                        "maintenance-buddy.channels.d.repositories=acme/*",
                        "maintenance-buddy.channels.d.from=ops@acme.example",
                        "maintenance-buddy.channels.e.type=pagerduty",
                        "maintenance-buddy.channels.e.repositories=acme/*",
                        "maintenance-buddy.channels.e.secret=s3cret",
                        "maintenance-buddy.channels.f.type=alertmanager",
                        "maintenance-buddy.channels.f.repositories=acme/*")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageNotContaining("s3cret")
                        .message()
                        .hasLineCount(6)
                        .contains(
                                "The channel a has no id; set it to the id of your page at Statuspage.",
                                "The channel b has no secret; set it to an API key of Statuspage.",
                                "The channel c has an id that is not one of a page at Statuspage.",
                                "The channel d has no secret; set it to a REST API key of PagerDuty.",
                                "The channel e has no from; set it to the mail address of a PagerDuty user.",
                                "The channel f has no url."));
    }

    @Test
    void a_channel_that_silences_alerts_says_which() {
        app.withPropertyValues(
                        "maintenance-buddy.channels.a.type=alertmanager",
                        "maintenance-buddy.channels.a.url=https://alerts.example",
                        "maintenance-buddy.channels.a.repositories=acme/*")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessage("The channel a names nothing that may be silenced: set its silences, such as"
                                + " service=api, or * for all."));
    }

    @Test
    void settings_tell_no_secret() {
        assertThat(NoticeMessages.settings("slack", "https://hooks.slack.example/XYZ", SECRET)
                        .toString())
                .doesNotContain("XYZ", SECRET);
    }

    @Test
    void a_channel_is_for_the_repositories_that_the_operator_names() {
        var channel = new ConfiguredChannel("ops", ChannelKind.SLACK, false, List.of("acme/*", "other/Shop"));
        assertThat(channel.mayBeUsedBy(repository("Acme/anything"))).isTrue();
        assertThat(channel.mayBeUsedBy(repository("other/shop"))).isTrue();
        assertThat(channel.mayBeUsedBy(repository("other/shop2"))).isFalse();
        assertThat(channel.mayBeUsedBy(repository("acme2/shop"))).isFalse();
    }

    @Test
    void an_address_without_tls_is_refused() {
        assertThatThrownBy(() -> ChannelTarget.read(new ChannelSettings(
                        "webhook", "http://1.1.1.1/x", "", "", "", "public", List.of("acme/*"), List.of(), false)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Repository repository(String name) {
        return new Repository(new InstallationId(1), new RepositoryId(2), name, false);
    }
}
