package io.github.maintenancebuddy.core.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which channels are asked to keep which alerts silent, and when they are asked again. */
class AlertSilencingTest {
    private static final Service API =
            new Service("API", Optional.empty(), Map.of("service", "api"), Optional.of("PAPI"));
    private static final Facts FACTS = Facts.none(new DecisionSettings(
            "https://status.example",
            List.of(
                    new ConfiguredChannel(
                            "ops-alerts", ChannelKind.ALERTMANAGER, false, List.of("acme/*"), List.of("service=*")),
                    new ConfiguredChannel("pager", ChannelKind.PAGERDUTY, false, List.of("acme/*"), List.of("PAPI")),
                    new ConfiguredChannel(
                            "foreign", ChannelKind.ALERTMANAGER, false, List.of("umbrella/*"), List.of("*")),
                    new ConfiguredChannel("chat", ChannelKind.SLACK, false, List.of("acme/*")))));

    @Test
    void the_channels_that_the_repository_names_and_may_use_are_asked_once() {
        var begun = AlertSilencing.follow(running("ops-alerts", "pager", "foreign", "chat"), at("21:00:00"), FACTS);

        assertThat(begun.effects()).isEqualTo(asked("ops-alerts", "pager"));
        assertThat(AlertSilencing.follow(begun.next(), at("21:03:00"), FACTS).effects())
                .isEmpty();
    }

    @Test
    void a_channel_for_which_no_service_named_is_configured_is_not_asked() {
        var unknown = running("ops-alerts", "pager");
        unknown = unknown.withRules(rules(
                List.of(new Service("API", Optional.empty(), Map.of(), Optional.of("PAPI"))), "ops-alerts", "pager"));
        assertThat(AlertSilencing.follow(unknown, at("21:00:00"), FACTS).effects())
                .isEqualTo(asked("pager"));
        var other = running("pager").withRequest(request("Web"));
        assertThat(AlertSilencing.follow(other, at("21:00:00"), FACTS).effects())
                .isEmpty();
    }

    @Test
    void what_the_operator_does_not_allow_is_not_asked_for_and_told_once() {
        var all = new Service("Everything", Optional.empty(), Map.of("severity", "critical"), Optional.of("POTHER"));
        var rules = rules(List.of(API, all), "ops-alerts", "pager", "chat");
        var other = running().withRequest(request("Everything")).withRules(rules);
        assertThat(AlertSilencing.follow(other, at("21:00:00"), FACTS).effects())
                .isEmpty();

        var configured = FACTS.with(new RepositoryConfiguration(rules, List.of(), Optional.empty()));
        var told = ConfigurationUpdates.news(running().withRules(rules), configured);
        assertThat(told.sentences())
                .containsExactly(
                        "The alerts of Everything (`severity=critical`) will not be silenced with the channel"
                                + " `ops-alerts`: whoever operates this app has not allowed this repository to silence"
                                + " them.",
                        "The alerts of Everything (`POTHER`) will not be silenced with the channel `pager`: whoever"
                                + " operates this app has not allowed this repository to silence them.");
        assertThat(ConfigurationUpdates.news(told.next(), configured).sentences())
                .isEmpty();
    }

    @Test
    void each_step_is_asked_for() {
        var begun = AlertSilencing.follow(running("ops-alerts"), at("21:00:00"), FACTS)
                .next();
        assertThat(DueMoments.moments(begun))
                .filteredOn(moment -> moment.kind() == MomentKind.ALERT_SILENCE)
                .extracting("at")
                .containsExactly(at("21:25:00"));

        var next = Lifecycle.on(begun, new Signal.MomentCame(at("21:25:00"))).decide(FACTS);

        assertThat(next.effects()).containsAll(asked("ops-alerts"));
        assertThat(next.next().memory().silenced().until()).contains(at("22:00:00"));
    }

    @Test
    void what_is_heard_late_takes_back_no_step() {
        var begun = AlertSilencing.follow(running("ops-alerts"), at("21:00:00"), FACTS)
                .next();
        var renewed = Lifecycle.on(begun, new Signal.MomentCame(at("21:25:00")))
                .decide(FACTS)
                .next();

        var late = AlertSilencing.follow(renewed, at("21:24:30"), FACTS);

        assertThat(late.effects()).isEmpty();
        assertThat(late.next().memory().silenced().until()).contains(at("22:00:00"));
    }

    @Test
    void a_channel_that_the_configuration_names_no_more_is_asked_to_end_it() {
        var begun = AlertSilencing.follow(running("ops-alerts"), at("21:00:00"), FACTS)
                .next();

        var ended = AlertSilencing.follow(begun.withRules(rules(List.of(API))), at("21:05:00"), FACTS);

        assertThat(ended.effects()).isEqualTo(asked("ops-alerts"));
        assertThat(ended.next().memory().silenced().until()).isEmpty();
    }

    @Test
    void who_is_at_work_hears_once_of_alerts_that_could_not_be_silenced() {
        var refused =
                new Signal.Refused(at("21:01:00"), Undone.alertSilence("ops-alerts"), "it answered with HTTP 401");
        var first = Lifecycle.on(running("ops-alerts"), refused).decide(FACTS);
        assertThat(Night.said(first.effects()))
                .singleElement()
                .asString()
                .startsWith("@ann @bob silencing the alerts with the channel ops-alerts did not work")
                .contains("HTTP 401");
        assertThat(Night.said(Lifecycle.on(first.next(), refused).decide(FACTS).effects()))
                .isEmpty();
    }

    private static Maintenance running(String... channels) {
        return Night.planned()
                .running()
                .maintenance()
                .withRequest(request("api"))
                .withRules(rules(List.of(API), channels));
    }

    private static Request request(String service) {
        var usual = Night.planned().maintenance().request();
        return new Request(
                usual.whatAndWhy(),
                List.of(service),
                usual.impact(),
                usual.kind(),
                usual.publicNotice(),
                usual.lead(),
                usual.buddy(),
                usual.rollingBack(),
                usual.rollingBackTakes(),
                usual.extraTasks());
    }

    private static MaintenanceRules rules(List<Service> services, String... channels) {
        var none = MaintenanceRules.NONE;
        return new MaintenanceRules(
                none.zone(),
                services,
                none.roster(),
                none.notice(),
                none.freezes(),
                List.of(channels),
                none.statusPage(),
                none.postMortem(),
                none.labels());
    }

    private static List<Effect> asked(String... channels) {
        return Stream.of(channels).<Effect>map(Effect.SilenceAlerts::new).toList();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-05T" + time + "Z");
    }
}
