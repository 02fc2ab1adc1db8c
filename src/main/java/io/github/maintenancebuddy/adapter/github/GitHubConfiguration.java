package io.github.maintenancebuddy.adapter.github;

import io.github.maintenancebuddy.adapter.github.checks.AppCheck;
import io.github.maintenancebuddy.adapter.github.checks.GitHubInstallations;
import io.github.maintenancebuddy.adapter.github.checks.InstallationCheck;
import io.github.maintenancebuddy.adapter.github.checks.WebhookCheck;
import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.issues.GitHubPostMortems;
import io.github.maintenancebuddy.adapter.github.people.GitHubPeople;
import io.github.maintenancebuddy.adapter.github.reconcile.GitHubDeliveryLog;
import io.github.maintenancebuddy.adapter.github.reconcile.GitHubInstallationReader;
import io.github.maintenancebuddy.adapter.github.reconcile.GitHubIssueReader;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubFiles;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubRepositories;
import io.github.maintenancebuddy.adapter.github.repositories.GitHubWorkflows;
import io.github.maintenancebuddy.adapter.github.signin.AppIdentity;
import io.github.maintenancebuddy.adapter.github.signin.AppPrivateKey;
import io.github.maintenancebuddy.adapter.github.signin.ConnectivityProbe;
import io.github.maintenancebuddy.adapter.github.signin.GitHubClients;
import io.github.maintenancebuddy.adapter.github.transport.HttpClientExchange;
import io.github.maintenancebuddy.adapter.github.transport.HttpExchange;
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
import io.github.maintenancebuddy.runtime.engine.InstallationLookup;
import io.github.maintenancebuddy.runtime.engine.LessonsFinder;
import io.github.maintenancebuddy.runtime.engine.People;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome;
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
    static final Duration TIMEOUT = EffectOutcome.LONGEST_REQUEST;

    @Bean
    GitHubSettings gitHubSettings(OperatorSettings settings) {
        var app = settings.app();
        require(
                () -> new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl()),
                () -> AppPrivateKey.read(app.privateKey()));
        return new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl());
    }

    /** Says to the operator all that cannot be read, a sentence each. */
    static void require(Runnable... readings) {
        var mistakes = Stream.of(readings)
                .map(GitHubConfiguration::mistake)
                .flatMap(Optional::stream)
                .toList();
        if (!mistakes.isEmpty()) {
            throw new InvalidSettings(mistakes);
        }
    }

    private static Optional<String> mistake(Runnable reading) {
        try {
            reading.run();
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    @Bean
    HttpExchange gitHubExchange() {
        return new HttpClientExchange(TIMEOUT);
    }

    @Bean
    HttpTransport gitHubTransport(
            GitHubSettings settings, HttpExchange gitHubExchange, ObjectProvider<TrafficListener> traffic) {
        return new HttpTransport(
                settings.apiUrl(),
                gitHubExchange,
                InstantSource.system(),
                traffic.getIfAvailable(() -> TrafficListener.NONE));
    }

    @Bean
    GitHubClients gitHubClients(GitHubSettings settings, HttpTransport transport) {
        var key = AppPrivateKey.read(settings.privateKey());
        return new GitHubClients(settings.appId(), key, transport, InstantSource.system(), Thread::sleep);
    }

    @Bean
    RateBudget rateBudget(GitHubClients clients) {
        return clients::lowestRemainingShare;
    }

    @Bean
    ConnectivityProbe connectivityProbe(GitHubClients clients) {
        return new ConnectivityProbe(clients);
    }

    @Bean
    AppIdentity appIdentity(GitHubClients clients) {
        return new AppIdentity(clients);
    }

    @Bean
    Issues gitHubIssues(GitHubClients clients, AppIdentity app) {
        return new GitHubIssues(clients, app);
    }

    @Bean
    People gitHubPeople(GitHubClients clients) {
        return new GitHubPeople(clients, InstantSource.system());
    }

    @Bean
    ConfigurationFiles gitHubFiles(GitHubClients clients) {
        return new GitHubFiles(clients);
    }

    @Bean
    LessonsFinder.PostMortems gitHubPostMortems(GitHubClients clients) {
        return new GitHubPostMortems(clients);
    }

    @Bean
    Repositories gitHubRepositories(GitHubClients clients) {
        return new GitHubRepositories(clients);
    }

    @Bean
    Workflows gitHubWorkflows(GitHubClients clients, AppIdentity app) {
        return new GitHubWorkflows(clients, app);
    }

    @Bean
    IssueLookup gitHubIssueReader(GitHubClients clients) {
        return new GitHubIssueReader(clients);
    }

    @Bean
    InstallationLookup gitHubInstallationReader(GitHubClients clients, OperatorSettings settings) {
        return new GitHubInstallationReader(clients, settings.allowedOwners());
    }

    @Bean
    DeliveryLog gitHubDeliveryLog(GitHubClients clients) {
        return new GitHubDeliveryLog(clients);
    }

    @Bean
    @Order(1)
    Check appCheck(GitHubClients clients, OperatorSettings settings) {
        return new AppCheck(clients.forApp(), AppManifest.at(settings.publicUrl()), InstantSource.system());
    }

    @Bean
    @Order(2)
    Check webhookCheck(GitHubClients clients, OperatorSettings settings) {
        return new WebhookCheck(clients.forApp(), settings);
    }

    @Bean
    @Order(3)
    Check installationCheck(GitHubClients clients, OperatorSettings settings) {
        return new InstallationCheck(clients.forApp(), AppManifest.at(settings.publicUrl()), settings.allowedOwners());
    }

    @Bean
    InstalledRepositories gitHubInstallations(GitHubClients clients, OperatorSettings settings) {
        return new GitHubInstallations(clients, settings.allowedOwners());
    }
}
