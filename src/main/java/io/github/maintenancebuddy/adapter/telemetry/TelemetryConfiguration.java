package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.adapter.channel.OperatorChannels;
import io.github.maintenancebuddy.adapter.github.signin.ConnectivityProbe;
import io.github.maintenancebuddy.adapter.github.transport.RateBudget;
import io.github.maintenancebuddy.adapter.telemetry.Backlog.Waiting;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Wires what is seen of the app. All of it on real time, as whoever looks at it. */
@Configuration(proxyBeanMethods = false)
class TelemetryConfiguration {
    private static final InstantSource CLOCK = InstantSource.system();

    @Bean
    Meters meters(MeterRegistry registry) {
        return new Meters(registry);
    }

    @Bean
    DeliveryMetrics deliveryMetrics(Meters meters) {
        return new DeliveryMetrics(meters);
    }

    @Bean
    DecisionMetrics decisionMetrics(Meters meters) {
        return new DecisionMetrics(meters);
    }

    @Bean
    GitHubMetrics gitHubMetrics(Meters meters) {
        return new GitHubMetrics(meters, CLOCK);
    }

    @Bean
    EffectMetrics effectMetrics(Meters meters, OperatorChannels channels) {
        return new EffectMetrics(meters, channels.known());
    }

    @Bean
    @Primary
    PendingEffects observedEffects(@Qualifier("effects") PendingEffects store, EffectMetrics metrics) {
        return new ObservedEffects(store, metrics);
    }

    @Bean
    CachedBacklog recentBacklog(Backlog store) {
        return new CachedBacklog(store, CLOCK);
    }

    /** Once all is there, since they look at the store and at GitHub's lines. */
    @Bean
    SmartInitializingSingleton gauges(Meters meters, CachedBacklog backlog, RateBudget budget) {
        return () -> {
            backlog(meters, "hints", backlog, CachedBacklog.Seen::hints);
            backlog(meters, "effects", backlog, CachedBacklog.Seen::effects);
            meters.gauge(
                    "github.budget",
                    "ratio",
                    "Share of the hour's requests to GitHub that is left at the installation where least is",
                    budget,
                    RateBudget::least);
        };
    }

    private static void backlog(
            Meters meters, String what, CachedBacklog backlog, Function<CachedBacklog.Seen, Waiting> waiting) {
        meters.gauge(
                "backlog",
                null,
                "What waits: hints to be decided, effects to be carried out",
                backlog,
                it -> it.seen().map(waiting).map(all -> (double) all.count()).orElse(Double.NaN),
                "what",
                what);
        meters.gauge(
                "backlog.age",
                "seconds",
                "For how long the oldest has waited",
                backlog,
                it -> it.seen().map(waiting).map(TelemetryConfiguration::age).orElse(Double.NaN),
                "what",
                what);
    }

    private static double age(Waiting waiting) {
        return waiting.since()
                .map(since -> Duration.between(since, CLOCK.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    @Bean("githubHealthIndicator")
    HealthIndicator gitHubHealth(GitHubMetrics traffic, ConnectivityProbe probe) {
        return new GitHubHealth(traffic, probe::run, CLOCK);
    }

    @Bean("backlogHealthIndicator")
    HealthIndicator backlogHealth(CachedBacklog backlog) {
        return new BacklogHealth(backlog, CLOCK);
    }

    @Bean("channelsHealthIndicator")
    HealthIndicator channelsHealth(EffectMetrics metrics) {
        return new ChannelsHealth(metrics::failing);
    }
}
