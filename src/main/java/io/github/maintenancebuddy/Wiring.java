package io.github.maintenancebuddy;

import io.github.maintenancebuddy.channel.OperatorChannels;
import io.github.maintenancebuddy.clock.Moments;
import io.github.maintenancebuddy.engine.ConfigurationFiles;
import io.github.maintenancebuddy.engine.ConfigurationTexts;
import io.github.maintenancebuddy.engine.Configurations;
import io.github.maintenancebuddy.engine.Earlier;
import io.github.maintenancebuddy.engine.Engine;
import io.github.maintenancebuddy.engine.FactFinder;
import io.github.maintenancebuddy.engine.Hints;
import io.github.maintenancebuddy.engine.LaneWatch;
import io.github.maintenancebuddy.engine.Lanes;
import io.github.maintenancebuddy.engine.Maintenances;
import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.engine.PostMortems;
import io.github.maintenancebuddy.engine.Reading;
import io.github.maintenancebuddy.maintenance.Settings;
import io.github.maintenancebuddy.outbox.Carrier;
import io.github.maintenancebuddy.outbox.Creating;
import io.github.maintenancebuddy.outbox.Dispatching;
import io.github.maintenancebuddy.outbox.Effects;
import io.github.maintenancebuddy.outbox.FollowingUp;
import io.github.maintenancebuddy.outbox.Issues;
import io.github.maintenancebuddy.outbox.Notices;
import io.github.maintenancebuddy.outbox.Outbox;
import io.github.maintenancebuddy.outbox.Repositories;
import io.github.maintenancebuddy.outbox.Silences;
import io.github.maintenancebuddy.outbox.Updating;
import io.github.maintenancebuddy.outbox.Workflows;
import io.github.maintenancebuddy.telemetry.DecisionMetrics;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the parts of the shell: what is heard wakes a lane, what is decided wakes the outbox, and its answers a lane. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    /** The time by which maintenances live; tests and the sandbox put one in its place that they can move. */
    @Bean
    InstantSource maintenanceClock() {
        return InstantSource.system();
    }

    @Bean
    Configurations repositoryConfigurations(
            ConfigurationFiles files, ConfigurationTexts texts, InstantSource maintenanceClock) {
        return new Configurations(files, texts, maintenanceClock);
    }

    @Bean
    FactFinder factFinder(
            People people,
            Configurations configurations,
            Maintenances maintenances,
            PostMortems postMortems,
            Settings settings) {
        return new FactFinder(people, configurations, maintenances, new Earlier(maintenances, postMortems), settings);
    }

    /** What of the operator's settings decisions may know. */
    @Bean
    Settings settings(OperatorSettings settings, OperatorChannels channels) {
        return new Settings(settings.publicUrl(), channels.known());
    }

    @Bean
    Engine engine(
            Maintenances maintenances,
            Hints hints,
            FactFinder facts,
            ObjectProvider<Outbox> outbox,
            DecisionMetrics metrics) {
        return new Engine(maintenances, hints, facts, InstantSource.system(), (before, signal, decision) -> {
            outbox.getObject().wake(decision);
            metrics.stored(before, signal, decision);
        });
    }

    @Bean
    Lanes lanes(Engine engine, Hints hints, Reading reading, LaneWatch watch) {
        return new Lanes(engine, hints, reading, InstantSource.system(), watch);
    }

    @Bean
    Moments moments(Maintenances maintenances, Engine engine, InstantSource maintenanceClock) {
        return new Moments(maintenances, engine, maintenanceClock);
    }

    @Bean
    Carrier.Clocks clocks(InstantSource maintenanceClock) {
        return new Carrier.Clocks(InstantSource.system(), maintenanceClock);
    }

    @Bean
    Carrier.Hands hands(
            Issues issues,
            Repositories repositories,
            Workflows workflows,
            InstantSource maintenanceClock,
            OperatorChannels channels,
            Carrier.Clocks clocks) {
        return new Carrier.Hands(
                new Creating(issues, maintenanceClock),
                new Updating(issues, maintenanceClock),
                new FollowingUp(issues, repositories, maintenanceClock),
                new Dispatching(workflows, clocks),
                new Notices(channels, clocks),
                new Silences(channels, clocks));
    }

    @Bean
    Carrier carrier(Effects effects, Maintenances maintenances, Carrier.Hands hands, Carrier.Clocks clocks) {
        return new Carrier(effects, maintenances, hands, clocks);
    }

    /** A second between writes is what GitHub asks for; a GitHub Enterprise Server without limits may be written faster. */
    @Bean
    Outbox outbox(Effects effects, Carrier carrier, Lanes lanes, OperatorSettings settings) {
        return new Outbox(effects, carrier, InstantSource.system(), settings.writePace(), lanes::wake);
    }
}
