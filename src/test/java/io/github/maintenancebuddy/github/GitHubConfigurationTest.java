package io.github.maintenancebuddy.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.engine.People;
import io.github.maintenancebuddy.outbox.Issues;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GitHubConfigurationTest {
    private static final String KEY =
            Base64.getEncoder().encodeToString(ScriptedGitHub.KEYS.getPrivate().getEncoded());

    private final ApplicationContextRunner app =
            new ApplicationContextRunner().withUserConfiguration(GitHubConfiguration.class);

    @Test
    void wires_what_engine_and_outbox_need() {
        app.withPropertyValues(
                        "GITHUB_APP_ID=12345",
                        "GITHUB_APP_PRIVATE_KEY=-----BEGIN PRIVATE KEY-----" + KEY + "-----END PRIVATE KEY-----")
                .run(context -> {
                    assertThat(context.getBean(Issues.class)).isInstanceOf(GitHubIssues.class);
                    assertThat(context.getBean(People.class)).isInstanceOf(GitHubPeople.class);
                    assertThat(context.getBean(GitHubSettings.class))
                            .hasToString("app 12345 at https://api.github.com");
                });
    }

    @Test
    void starts_without_settings_and_says_what_is_missing_when_they_are_needed() {
        app.run(context -> {
            assertThat(context).hasNotFailed();
            assertThatThrownBy(() -> context.getBean(Issues.class))
                    .hasRootCauseMessage("GITHUB_APP_ID is missing: set it to the app's number or client id.");
        });
        app.withPropertyValues("GITHUB_APP_ID=1", "GITHUB_API_URL=github.example.com")
                .run(context -> assertThatThrownBy(() -> context.getBean(Issues.class))
                        .hasRootCauseMessage(
                                "GITHUB_API_URL is no whole address: it looks like https://api.github.com."));
    }
}
