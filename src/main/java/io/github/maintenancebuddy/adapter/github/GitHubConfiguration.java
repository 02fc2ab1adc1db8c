package io.github.maintenancebuddy.adapter.github;

import io.github.maintenancebuddy.adapter.github.checks.AppCheck;
import io.github.maintenancebuddy.adapter.github.checks.GitHubInstallations;
import io.github.maintenancebuddy.adapter.github.checks.InstallationCheck;
import io.github.maintenancebuddy.adapter.github.checks.WebhookCheck;
import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.issues.GitHubPostMortems;
import io.github.maintenancebuddy.adapter.github.people.GitHubPeople;
import io.github.maintenancebuddy.adapter.github.reconcile.GitHubDeliveryLog;
import io.github.maintenancebuddy.adapter.github.reconcile.GitHubIssueReader;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubFiles;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubRepositories;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubWorkflows;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.AppPrivateKey;
import io.github.maintenancebuddy.adapter.github.signin.ConnectivityProbe;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.HttpTransport;
import io.github.maintenancebuddy.adapter.github.transport.RateBudget;
import io.github.maintenancebuddy.adapter.github.transport.TrafficListener;
import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.adapter.setup.AppManifest;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.InstalledRepositories;
import io.github.maintenancebuddy.adapter.setup.UsedByCheck;
import io.github.maintenancebuddy.runtime.engine.ConfigurationFiles;
import io.github.maintenancebuddy.runtime.engine.LessonsFinder;
import io.github.maintenancebuddy.runtime.engine.People;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import io.github.maintenancebuddy.runtime.outbox.Repositories;
import io.github.maintenancebuddy.runtime.outbox.Workflows;
import io.github.maintenancebuddy.runtime.reconcile.DeliveryLog;
import io.github.maintenancebuddy.runtime.reconcile.IssueLookup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires what others need of GitHub. */
@UsedByCheck
@Configuration(proxyBeanMethods = false)
class GitHubConfiguration {
    /** As long as GitHub itself waits for an answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean
    GitHubSettings gitHubSettings(OperatorSettings settings) {
        var app = settings.app();
        demand(
                () -> new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl()),
                () -> AppPrivateKey.read(app.privateKey()));
        return new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl());
    }

    /** Tells the operator all that cannot be read, a sentence each. */
    static void demand(Runnable... readings) {
        var wrong = Stream.of(readings)
                .map(GitHubConfiguration::wrong)
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidSettings(wrong);
        }
    }

    private static Optional<String> wrong(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Bean
    HttpTransport gitHubExchange(GitHubSettings settings, ObjectProvider<TrafficListener> traffic) {
        return new HttpTransport(
                settings.apiUrl(),
                TIMEOUT,
                InstantSource.system(),
                traffic.getIfAvailable(() -> TrafficListener.UNWATCHED));
    }

    @Bean
    GitHubClients gitHubLines(GitHubSettings settings, HttpTransport exchange) {
        var key = AppPrivateKey.read(settings.privateKey());
        return new GitHubClients(settings.appId(), key, exchange, InstantSource.system(), Thread::sleep);
    }

    @Bean
    RateBudget rateBudget(GitHubClients lines) {
        return lines::leastLeft;
    }

    @Bean
    ConnectivityProbe knock(GitHubClients lines) {
        return new ConnectivityProbe(lines);
    }

    @Bean
    AppIdentity ownApp(GitHubClients lines) {
        return new AppIdentity(lines);
    }

    @Bean
    Issues gitHubIssues(GitHubClients lines, AppIdentity app) {
        return new GitHubIssues(lines, app);
    }

    @Bean
    People gitHubPeople(GitHubClients lines) {
        return new GitHubPeople(lines, InstantSource.system());
    }

    @Bean
    ConfigurationFiles gitHubFiles(GitHubClients lines) {
        return new GitHubFiles(lines);
    }

    @Bean
    LessonsFinder.PostMortems gitHubPostMortems(GitHubClients lines) {
        return new GitHubPostMortems(lines);
    }

    @Bean
    Repositories gitHubRepositories(GitHubClients lines) {
        return new GitHubRepositories(lines);
    }

    @Bean
    Workflows gitHubWorkflows(GitHubClients lines, AppIdentity app) {
        return new GitHubWorkflows(lines, app);
    }

    @Bean
    IssueLookup gitHubLooks(GitHubClients lines) {
        return new GitHubIssueReader(lines);
    }

    @Bean
    DeliveryLog gitHubDeliveries(GitHubClients lines) {
        return new GitHubDeliveryLog(lines);
    }

    @Bean
    @Order(1)
    Check appCheck(GitHubClients lines, OperatorSettings settings) {
        return new AppCheck(lines.app(), AppManifest.at(settings.publicUrl()), InstantSource.system());
    }

    @Bean
    @Order(2)
    Check webhookCheck(GitHubClients lines, OperatorSettings settings) {
        return new WebhookCheck(lines.app(), settings);
    }

    @Bean
    @Order(3)
    Check installationCheck(GitHubClients lines, OperatorSettings settings) {
        return new InstallationCheck(lines.app(), AppManifest.at(settings.publicUrl()), settings.allowedOwners());
    }

    @Bean
    InstalledRepositories gitHubInstallations(GitHubClients lines, OperatorSettings settings) {
        return new GitHubInstallations(lines, settings.allowedOwners());
    }
}
