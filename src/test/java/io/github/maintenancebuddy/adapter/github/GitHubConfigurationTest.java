package io.github.maintenancebuddy.adapter.github;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.github.issues.GitHubIssues;
import io.github.maintenancebuddy.adapter.github.people.GitHubPeople;
import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.settings.OperatorSettings;
import io.github.maintenancebuddy.runtime.engine.People;
import io.github.maintenancebuddy.runtime.outbox.Issues;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GitHubConfigurationTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString(ScriptedGitHub.KEYS.getPrivate().getEncoded());

    private final ApplicationContextRunner app =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, GitHubConfiguration.class);

    @EnableConfigurationProperties(OperatorSettings.class)
    static class Settings {}

    @Test
    void wires_what_engine_and_outbox_need() {
        app.withPropertyValues(
                        "maintenance-buddy.app.id=12345",
                        "maintenance-buddy.app.private-key=-----BEGIN PRIVATE KEY-----" + KEY
                                + "-----END PRIVATE KEY-----")
                .run(context -> {
                    assertThat(context.getBean(Issues.class)).isInstanceOf(GitHubIssues.class);
                    assertThat(context.getBean(People.class)).isInstanceOf(GitHubPeople.class);
                    assertThat(context.getBean(GitHubSettings.class))
                            .hasToString("app 12345 at https://api.github.com");
                });
    }

    @Test
    void says_all_that_is_missing_or_wrong_a_sentence_each_and_no_secret() {
        app.withPropertyValues(
                        "maintenance-buddy.app.private-key=-----BEGIN SECRET",
                        "maintenance-buddy.api-url=https://api.github.com")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(InvalidSettings.class)
                        .message()
                        .contains("GITHUB_APP_ID is missing", "GITHUB_APP_PRIVATE_KEY holds no complete PEM block")
                        .doesNotContain("SECRET"));
    }

    @Test
    void an_address_that_is_none_is_said_too() {
        app.withPropertyValues("maintenance-buddy.app.id=1", "maintenance-buddy.api-url=github.example.com")
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .hasMessageContaining("GITHUB_API_URL is no whole address"));
    }
}
