package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.channel.OperatorChannels;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.telemetry.DecisionMetrics;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles;
import io.github.maintenancebuddy.runtime.engine.ConfigurationLoader;
import io.github.maintenancebuddy.runtime.engine.Engine;
import io.github.maintenancebuddy.runtime.engine.FactFinder;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.LaneListener;
import io.github.maintenancebuddy.runtime.engine.Lanes;
import io.github.maintenancebuddy.runtime.engine.LessonsFinder;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.engine.MessageParser;
import io.github.maintenancebuddy.runtime.engine.MomentPoller;
import io.github.maintenancebuddy.runtime.engine.People;
import io.github.maintenancebuddy.runtime.engine.PostMortems;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.outbox.AlertSilenceHandler;
import io.github.maintenancebuddy.runtime.outbox.CommentHandler;
import io.github.maintenancebuddy.runtime.outbox.EffectRunner;
import io.github.maintenancebuddy.runtime.outbox.IssueUpdateHandler;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import io.github.maintenancebuddy.runtime.outbox.NoticeHandler;
import io.github.maintenancebuddy.runtime.outbox.Outbox;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import io.github.maintenancebuddy.runtime.outbox.PostMortemHandler;
import io.github.maintenancebuddy.runtime.outbox.Repositories;
import io.github.maintenancebuddy.runtime.outbox.WorkflowHandler;
import io.github.maintenancebuddy.runtime.outbox.Workflows;
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
    ConfigurationLoader repositoryConfigurations(
            ConfigurationFiles files,
            ConfigurationCache texts,
            OperatorSettings settings,
            InstantSource maintenanceClock) {
        return new ConfigurationLoader(files, texts, new SlugOwners(settings.slugs()), maintenanceClock);
    }

    @Bean
    FactFinder factFinder(
            People people,
            ConfigurationLoader configurations,
            Maintenances maintenances,
            PostMortems postMortems,
            DecisionSettings settings) {
        return new FactFinder(
                people, configurations, maintenances, new LessonsFinder(maintenances, postMortems), settings);
    }

    /** What of the operator's settings decisions may know. */
    @Bean
    DecisionSettings settings(OperatorSettings settings, OperatorChannels channels) {
        return new DecisionSettings(settings.publicUrl(), channels.known());
    }

    @Bean
    Engine engine(
            Maintenances maintenances,
            Inbox hints,
            ServedRepositories served,
            InstallationLookup installations,
            FactFinder facts,
            ObjectProvider<Outbox> outbox,
            DecisionMetrics metrics) {
        return new Engine(
                maintenances,
                hints,
                served,
                installations,
                facts,
                InstantSource.system(),
                (before, signal, decision) -> {
                    outbox.getObject().wake(decision);
                    metrics.stored(before, signal, decision);
                });
    }

    @Bean
    Lanes lanes(Engine engine, Inbox hints, MessageParser reading, LaneListener watch) {
        return new Lanes(engine, hints, reading, InstantSource.system(), watch);
    }

    @Bean
    MomentPoller moments(Maintenances maintenances, Engine engine, InstantSource maintenanceClock) {
        return new MomentPoller(maintenances, engine, maintenanceClock);
    }

    @Bean
    EffectRunner.Clocks clocks(InstantSource maintenanceClock) {
        return new EffectRunner.Clocks(InstantSource.system(), maintenanceClock);
    }

    @Bean
    EffectRunner.Hands hands(
            Issues issues,
            Repositories repositories,
            Workflows workflows,
            InstantSource maintenanceClock,
            OperatorChannels channels,
            EffectRunner.Clocks clocks) {
        return new EffectRunner.Hands(
                new CommentHandler(issues, maintenanceClock),
                new IssueUpdateHandler(issues, maintenanceClock),
                new PostMortemHandler(issues, repositories, maintenanceClock),
                new WorkflowHandler(workflows, clocks),
                new NoticeHandler(channels, clocks),
                new AlertSilenceHandler(channels, clocks));
    }

    @Bean
    EffectRunner carrier(
            PendingEffects effects, Maintenances maintenances, EffectRunner.Hands hands, EffectRunner.Clocks clocks) {
        return new EffectRunner(effects, maintenances, hands, clocks);
    }

    /** A second between writes is what GitHub asks for; a GitHub Enterprise Server without limits may be written faster. */
    @Bean
    Outbox outbox(PendingEffects effects, EffectRunner carrier, Lanes lanes, OperatorSettings settings) {
        return new Outbox(effects, carrier, InstantSource.system(), settings.writePace(), lanes::wake);
    }
}
