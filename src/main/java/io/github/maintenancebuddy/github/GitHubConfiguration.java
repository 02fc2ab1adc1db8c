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
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what others need of GitHub. */
@Configuration(proxyBeanMethods = false)
class GitHubConfiguration {
    /** As long as GitHub itself waits for an answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean
    GitHubSettings gitHubSettings(OperatorSettings settings) {
        var app = settings.app();
        var wrong = Stream.of(
                        wrong(() -> new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl())),
                        wrong(() -> AppKey.read(app.privateKey())))
                .flatMap(Optional::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new SettingsUnusable(wrong);
        }
        return new GitHubSettings(app.id(), app.privateKey(), settings.apiUrl());
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
    Exchange gitHubExchange(GitHubSettings settings, Traffic traffic) {
        return new Exchange(settings.apiUrl(), TIMEOUT, InstantSource.system(), traffic);
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
}
