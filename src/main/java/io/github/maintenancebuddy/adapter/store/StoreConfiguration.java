package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.webhook.SignalDecoder;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the store. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StoreConfiguration {
    @Bean
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }

    /** Being there keeps Spring Boot from opening a database of its own. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.source();
    }

    @Bean("dbHealthIndicator")
    HealthIndicator databaseHealth(Database database) {
        return new DatabaseHealth(database, InstantSource.system());
    }

    @Bean
    Documents documents() {
        return new Documents();
    }

    @Bean
    MaintenanceStore maintenances(Database database, Documents documents) {
        return new MaintenanceStore(database, documents);
    }

    @Bean
    RepositoryStore repositories(Database database, Documents documents) {
        return new RepositoryStore(database, documents);
    }

    @Bean
    ConfigurationStore configurations(Database database) {
        return new ConfigurationStore(database);
    }

    @Bean
    InboxStore inbox(Database database, Documents documents) {
        return new InboxStore(database, documents);
    }

    @Bean
    EffectStore effects(Database database, Documents documents) {
        var clock = InstantSource.system();
        if (!database.shared()) {
            new QueueLeases(database, clock).forgetHolders();
        }
        return new EffectStore(database, documents, clock);
    }

    @Bean
    DeliveryStore deliveries(Database database) {
        return new DeliveryStore(database);
    }

    @Bean
    BacklogStore backlogs(Database database) {
        return new BacklogStore(database);
    }

    @Bean
    SubscriptionStore subscriptions(Database database) {
        return new SubscriptionStore(database);
    }

    @Bean
    MailingStore mailings(Database database, Documents documents) {
        var mailings = new MailingStore(database, documents);
        if (!database.shared()) {
            mailings.forgetRounds();
        }
        return mailings;
    }

    @Bean
    SignalDecoder ownSignals(Documents documents) {
        return payload -> documents.read(payload, Signal.class);
    }

    /** On real time: GitHub does not know of a clock that tests move. */
    @Bean
    Retention retention(Database database) {
        return new Retention(database, InstantSource.system());
    }
}
