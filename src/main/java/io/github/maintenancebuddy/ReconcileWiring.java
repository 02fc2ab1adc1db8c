package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.runtime.engine.Engine;
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog;
import io.github.maintenancebuddy.runtime.reconcile.InstallationReconciler;
import io.github.maintenancebuddy.runtime.reconcile.IssueLookup;
import io.github.maintenancebuddy.runtime.reconcile.KnownDeliveries;
import io.github.maintenancebuddy.runtime.reconcile.Reconciler;
import io.github.maintenancebuddy.runtime.reconcile.RedeliveryRequester;
import io.github.maintenancebuddy.runtime.reconcile.RepositoryReconciler;
import io.github.maintenancebuddy.runtime.reconcile.UnfinishedMaintenances;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

/** Joins what finds lost deliveries. On the maintenance clock, since it compares with GitHub's times. */
@Configuration(proxyBeanMethods = false)
class ReconcileWiring {
    @Bean
    RedeliveryRequester failedDeliveries(DeliveryLog log, KnownDeliveries known, InstantSource maintenanceClock) {
        return new RedeliveryRequester(
                log, known, failed -> GitHubEvents.concerns(failed.event(), failed.action()), maintenanceClock);
    }

    @Bean
    Reconciler sweep(
            UnfinishedMaintenances maintenances,
            IssueLookup looks,
            Engine engine,
            InstantSource maintenanceClock,
            OperatorSettings settings) {
        var served = new Served(maintenances, settings);
        return new Reconciler(served, new RepositoryReconciler(looks, engine), maintenanceClock, settings.writePace());
    }

    @Bean
    InstallationReconciler installations(InstallationLookup lookup, ServedRepositories served) {
        return new InstallationReconciler(lookup, served, InstantSource.system());
    }

    @Bean
    Regularly regularly(InstallationReconciler installations) {
        return new Regularly(installations);
    }

    /** At a fixed rate each time gets a thread of its own. */
    record Regularly(InstallationReconciler installations) {
        @Scheduled(initialDelayString = "${maintenance-buddy.first-look:PT1M}", fixedRateString = "PT1H")
        void look() {
            installations.look();
        }
    }

    /** Those of owners whose installations are served. */
    private record Served(UnfinishedMaintenances all, OperatorSettings settings) implements UnfinishedMaintenances {
        @Override
        public List<Long> repositories() {
            return all.repositories();
        }

        @Override
        public List<Maintenance> unfinished(long repository) {
            return all.unfinished(repository).stream().filter(this::serves).toList();
        }

        private boolean serves(Maintenance maintenance) {
            var owner = maintenance.issue().repository().name().split("/", 2)[0].toLowerCase(Locale.ROOT);
            return settings.allowedOwners().isEmpty()
                    || settings.allowedOwners().contains(owner);
        }
    }
}
