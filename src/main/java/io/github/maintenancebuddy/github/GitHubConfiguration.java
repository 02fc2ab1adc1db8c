package io.github.maintenancebuddy.github;

import io.github.maintenancebuddy.clock.DeliveryLog;
import io.github.maintenancebuddy.clock.Looks;
import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.outbox.Issues;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires what others need of GitHub; lazily, so that an app that has no settings yet can show its setup page. */
@Lazy
@Configuration(proxyBeanMethods = false)
class GitHubConfiguration {
    /** As long as GitHub itself waits for an answer. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean
    GitHubSettings gitHubSettings(
            @Value("${GITHUB_APP_ID:}") String appId,
            @Value("${GITHUB_APP_PRIVATE_KEY:}") String privateKey,
            @Value("${GITHUB_API_URL:https://api.github.com}") URI apiUrl) {
        return new GitHubSettings(appId, privateKey, apiUrl);
    }

    @Bean
    Exchange gitHubExchange(GitHubSettings settings) {
        return new Exchange(settings.apiUrl(), TIMEOUT, InstantSource.system());
    }

    @Bean
    Lines gitHubLines(GitHubSettings settings, Exchange exchange) {
        var key = AppKey.read(settings.privateKey());
        return new Lines(settings.appId(), key, exchange, InstantSource.system(), Thread::sleep);
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
    Looks gitHubLooks(Lines lines) {
        return new GitHubLooks(lines);
    }

    @Bean
    DeliveryLog gitHubDeliveries(Lines lines) {
        return new GitHubDeliveries(lines);
    }
}
