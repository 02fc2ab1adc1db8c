package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Repository;
import io.github.maintenancebuddy.runtime.engine.ConfigurationLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks GitHub, but lets no reader wait for it: after a moment what was known last holds. */
@Component
class ConfiguredRules implements CurrentRules {
    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredRules.class);
    private static final int LONGEST_SECONDS = 2;

    private final ConfigurationLoader configurations;

    ConfiguredRules(ConfigurationLoader configurations) {
        this.configurations = configurations;
    }

    @Override
    public MaintenanceRules of(Repository repository) {
        var asked = new CompletableFuture<MaintenanceRules>();
        Thread.ofVirtual().name("configuration of a public page").start(() -> asked.complete(asked(repository)));
        return asked.completeOnTimeout(lastKnown(repository), LONGEST_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private MaintenanceRules asked(Repository repository) {
        try {
            return configurations.of(repository).rules();
        } catch (RuntimeException e) {
            LOG.debug("The configuration of {} cannot be read now", repository.name(), e);
            return lastKnown(repository);
        }
    }

    @Override
    public MaintenanceRules lastKnown(Repository repository) {
        return configurations.lastKnown(repository).rules();
    }
}
