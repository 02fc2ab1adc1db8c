package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.channel.OperatorChannels;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.telemetry.DecisionMetrics;
import io.github.maintenancebuddy.adapter.threads.VirtualThreadScheduler;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.core.maintenance.decision.DecisionSettings;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles;
import io.github.maintenancebuddy.runtime.engine.ConfigurationLoader;
import io.github.maintenancebuddy.runtime.engine.Engine;
import io.github.maintenancebuddy.runtime.engine.FactFinder;
import io.github.maintenancebuddy.runtime.engine.Inbox;
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Lanes;
import io.github.maintenancebuddy.runtime.engine.LessonsFinder;
import io.github.maintenancebuddy.runtime.engine.Maintenances;
import io.github.maintenancebuddy.runtime.engine.MessageParser;
import io.github.maintenancebuddy.runtime.engine.MessageProcessor;
import io.github.maintenancebuddy.runtime.engine.MomentPoller;
import io.github.maintenancebuddy.runtime.engine.People;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.outbox.EffectHandlers;
import io.github.maintenancebuddy.runtime.outbox.EffectRunner;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import io.github.maintenancebuddy.runtime.outbox.Outbox;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects;
import io.github.maintenancebuddy.runtime.outbox.Repositories;
import io.github.maintenancebuddy.runtime.outbox.Workflows;
import io.github.maintenancebuddy.runtime.time.Clocks;
import io.github.maintenancebuddy.runtime.time.PeriodicJob;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the parts of the runtime: what is received wakes a lane, what is decided wakes the outbox, and its answers a lane. */
@Configuration(proxyBeanMethods = false)
class Wiring {
    /** The time by which maintenances live; tests and the sandbox put one in its place that they can move. */
    @Bean
    InstantSource maintenanceClock() {
        return InstantSource.system();
    }

    @Bean
    Clocks clocks(InstantSource maintenanceClock) {
        return new Clocks(InstantSource.system(), maintenanceClock, () -> Duration.ofNanos(System.nanoTime()));
    }

    @Bean
    Scheduler scheduler() {
        return new VirtualThreadScheduler();
    }

    @Bean
    RuntimeLifecycle runtimeLifecycle(Scheduler scheduler, List<PeriodicJob> jobs, Lanes lanes, Outbox outbox) {
        return new RuntimeLifecycle(scheduler, jobs, lanes, outbox);
    }

    @Bean
    ConfigurationLoader repositoryConfigurations(
            ConfigurationFiles files, ConfigurationCache texts, OperatorSettings settings, Clocks clocks) {
        return new ConfigurationLoader(files, texts, new SlugOwners(settings.slugs()), clocks.monotonic());
    }

    @Bean
    FactFinder factFinder(
            People people,
            ConfigurationLoader configurations,
            Maintenances maintenances,
            LessonsFinder.PostMortems postMortems,
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
            Inbox inbox,
            ServedRepositories served,
            InstallationLookup installations,
            FactFinder facts,
            Clocks clocks,
            ObjectProvider<Outbox> outbox,
            DecisionMetrics metrics) {
        return new Engine(maintenances, inbox, served, installations, facts, clocks, (before, signal, decision) -> {
            outbox.getObject().wake(decision);
            metrics.decided(before, signal, decision);
        });
    }

    @Bean
    Lanes lanes(
            Engine engine,
            Inbox inbox,
            MessageParser parser,
            Scheduler scheduler,
            Clocks clocks,
            Lanes.Listener listener) {
        return new Lanes(inbox, new MessageProcessor(parser, engine, scheduler), scheduler, clocks, listener);
    }

    @Bean
    MomentPoller moments(Maintenances maintenances, Engine engine, Scheduler scheduler, Clocks clocks) {
        return new MomentPoller(maintenances, engine, scheduler, clocks);
    }

    @Bean
    EffectHandlers effectHandlers(
            Issues issues, Repositories repositories, Workflows workflows, OperatorChannels channels) {
        return new EffectHandlers(issues, repositories, workflows, channels, channels);
    }

    @Bean
    EffectRunner effectRunner(
            PendingEffects effects,
            Maintenances maintenances,
            EffectHandlers handlers,
            Scheduler scheduler,
            Clocks clocks) {
        return new EffectRunner(
                effects,
                issue -> maintenances.find(issue).map(Maintenances.Versioned::value),
                handlers,
                scheduler,
                clocks);
    }

    /** A second between writes is what GitHub asks for; a GitHub Enterprise Server without limits may be written faster. */
    @Bean
    Outbox outbox(
            PendingEffects effects,
            EffectRunner runner,
            Scheduler scheduler,
            Clocks clocks,
            Lanes lanes,
            OperatorSettings settings) {
        var own = new Outbox.Settings(UUID.randomUUID().toString(), settings.writePace());
        return new Outbox(
                effects, runner, scheduler, clocks.real(), own, issue -> lanes.wake(new LaneKey.OfIssue(issue)));
    }
}
