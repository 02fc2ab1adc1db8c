package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.OperatorSettings;
import io.github.maintenancebuddy.SettingsUnusable;
import io.github.maintenancebuddy.clock.DeliveryLog;
import io.github.maintenancebuddy.clock.Looks;
import io.github.maintenancebuddy.engine.ConfigurationFiles;
import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.engine.PostMortems;
import io.github.maintenancebuddy.outbox.Issues;
import io.github.maintenancebuddy.outbox.Repositories;
import io.github.maintenancebuddy.outbox.Workflows;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Checking;
import io.github.maintenancebuddy.setup.Installations;
import io.github.maintenancebuddy.setup.Manifest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires what others need of GitHub. */
@Checking
@Configuration(proxyBeanMethods = false)
class GitHubConfiguration {
    /** As long as GitHub itself waits for an answer. */
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean
    GitHubSettings gitHubSettings(OperatorSettings settings) {
        var app = settings.app();
        demand(
                () -> new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl()),
                () -> AppKey.read(app.privateKey()));
        return new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl());
    }

    /** Tells the operator all that cannot be read, a sentence each. */
    static void demand(Runnable... readings) {
        var wrong = Stream.of(readings)
                .map(GitHubConfiguration::wrong)
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new SettingsUnusable(wrong);
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
    Exchange gitHubExchange(GitHubSettings settings, ObjectProvider<Traffic> traffic) {
        return new Exchange(
                settings.apiUrl(), TIMEOUT, InstantSource.system(), traffic.getIfAvailable(() -> Traffic.UNWATCHED));
    }

    @Bean
    Lines gitHubLines(GitHubSettings settings, Exchange exchange) {
        var key = AppKey.read(settings.privateKey());
        return new Lines(settings.appId(), key, exchange, InstantSource.system(), Thread::sleep);
    }

    @Bean
    RateBudget rateBudget(Lines lines) {
        return lines::leastLeft;
    }

    @Bean
    Knock knock(Lines lines) {
        return new Knock(lines);
    }

    @Bean
    OwnApp ownApp(Lines lines) {
        return new OwnApp(lines);
    }

    @Bean
    Issues gitHubIssues(Lines lines, OwnApp app) {
        return new GitHubIssues(lines, app);
    }

    @Bean
    People gitHubPeople(Lines lines) {
        return new GitHubPeople(lines, InstantSource.system());
    }

    @Bean
    ConfigurationFiles gitHubFiles(Lines lines) {
        return new GitHubFiles(lines);
    }

    @Bean
    PostMortems gitHubPostMortems(Lines lines) {
        return new GitHubPostMortems(lines);
    }

    @Bean
    Repositories gitHubRepositories(Lines lines) {
        return new GitHubRepositories(lines);
    }

    @Bean
    Workflows gitHubWorkflows(Lines lines, OwnApp app) {
        return new GitHubWorkflows(lines, app);
    }

    @Bean
    Looks gitHubLooks(Lines lines) {
        return new GitHubLooks(lines);
    }

    @Bean
    DeliveryLog gitHubDeliveries(Lines lines) {
        return new GitHubDeliveries(lines);
    }

    @Bean
    @Order(1)
    Check appCheck(Lines lines, OperatorSettings settings) {
        return new AppCheck(lines.app(), Manifest.at(settings.publicUrl()), InstantSource.system());
    }

    @Bean
    @Order(2)
    Check webhookCheck(Lines lines, OperatorSettings settings) {
        return new WebhookCheck(lines.app(), settings);
    }

    @Bean
    @Order(3)
    Check installationCheck(Lines lines, OperatorSettings settings) {
        return new InstallationCheck(lines.app(), Manifest.at(settings.publicUrl()), settings.allowedOwners());
    }

    @Bean
    Installations gitHubInstallations(Lines lines, OperatorSettings settings) {
        return new GitHubInstallations(lines, settings.allowedOwners());
    }
}
