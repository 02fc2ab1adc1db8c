package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.runtime.engine.ConfigurationCache.Cached;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of configurations, and which maintenances are beside one. */
abstract class ConfigurationStoreContract extends InboxStoreContract {
    @Test
    void a_configuration_outlives_a_restart_until_it_is_replaced_or_gone() {
        assertThat(stores.configurations.find(repository)).isEmpty();
        var first = new Cached("acme/shop", "W/\"1\"", "timezone: Grüße 🚀", Optional.empty());
        stores.configurations.keep(repository, Optional.of(first));
        restart();
        assertThat(stores.configurations.find(repository)).contains(first);

        var second = new Cached("acme/.github", "2", "wrong", Optional.of("right"));
        stores.configurations.keep(repository, Optional.of(second));
        assertThat(stores.configurations.find(repository)).contains(second);
        assertThat(stores.configurations.find(repository(1))).isEmpty();

        stores.configurations.keep(repository, Optional.empty());
        assertThat(stores.configurations.find(repository)).isEmpty();
    }

    @Test
    void planned_are_those_of_an_installation_that_are_scheduled_or_running() {
        var number = 0;
        for (var phase : Phase.values()) {
            var next = maintenance(issue(number++)).withPhase(phase);
            var change = new io.github.maintenancebuddy.runtime.engine.Maintenances.Change(
                    next.issue().id(), 0, next, java.util.List.of(), Optional.empty(), Optional.empty());
            assertThat(stores.maintenances.commit(change, NOW)).isTrue();
        }
        assertThat(stores.maintenances.scheduledOrRunning(installation))
                .extracting(Maintenance::phase)
                .containsExactly(Phase.SCHEDULED, Phase.IN_PROGRESS, Phase.VERIFYING);
        assertThat(stores.maintenances.scheduledOrRunning(installation(1))).isEmpty();
    }
}
