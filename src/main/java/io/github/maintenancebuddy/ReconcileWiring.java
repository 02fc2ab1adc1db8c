package io.github.maintenancebuddy;

import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.webhook.GitHubEvents;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import io.github.maintenancebuddy.runtime.engine.Engine;
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.ServedRepositories;
import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog;
import io.github.maintenancebuddy.runtime.reconcile.InstallationReconciler;
import io.github.maintenancebuddy.runtime.reconcile.IssueLookup;
import io.github.maintenancebuddy.runtime.reconcile.Reconciler;
import io.github.maintenancebuddy.runtime.reconcile.RedeliveryRequester;
import io.github.maintenancebuddy.runtime.reconcile.RepositoryReconciler;
import io.github.maintenancebuddy.runtime.reconcile.UnfinishedMaintenances;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins what finds lost deliveries. On the maintenance clock, since it compares with GitHub's times. */
@Configuration(proxyBeanMethods = false)
class ReconcileWiring {
    @Bean
    RedeliveryRequester redeliveryRequester(DeliveryLog log, RedeliveryRequester.KnownDeliveries known, Clocks clocks) {
        return new RedeliveryRequester(
                log, known, failed -> GitHubEvents.concerns(failed.event(), failed.action()), clocks.maintenance());
    }

    @Bean
    Reconciler reconciler(
            UnfinishedMaintenances maintenances,
            IssueLookup lookup,
            Engine engine,
            Clocks clocks,
            OperatorSettings settings) {
        var served = new Served(maintenances, settings);
        return new Reconciler(
                served, new RepositoryReconciler(lookup, engine), clocks.maintenance(), settings.writePace());
    }

    @Bean
    InstallationReconciler installations(InstallationLookup lookup, ServedRepositories served, Clocks clocks) {
        return new InstallationReconciler(lookup, served, clocks.real());
    }

    /** Those of owners whose installations are served. */
    private record Served(UnfinishedMaintenances all, OperatorSettings settings) implements UnfinishedMaintenances {
        @Override
        public List<RepositoryId> repositories() {
            return all.repositories();
        }

        @Override
        public List<Maintenance> unfinished(RepositoryId repository) {
            return all.unfinished(repository).stream().filter(this::serves).toList();
        }

        private boolean serves(Maintenance maintenance) {
            var owner = maintenance.issue().repository().name().split("/", 2)[0].toLowerCase(Locale.ROOT);
            return settings.allowedOwners().isEmpty()
                    || settings.allowedOwners().contains(owner);
        }
    }
}
