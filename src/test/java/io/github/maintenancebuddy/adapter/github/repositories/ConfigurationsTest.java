package io.github.maintenancebuddy.adapter.github.repositories;

import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.SHOP;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.json;
import static io.github.maintenancebuddy.adapter.github.ScriptedGitHub.says;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.github.maintenancebuddy.adapter.github.ScriptedGitHub;
import io.github.maintenancebuddy.adapter.store.ConfigurationStore;
import io.github.maintenancebuddy.adapter.store.Database;
import io.github.maintenancebuddy.adapter.store.DatabaseSettings;
import io.github.maintenancebuddy.core.configuration.SlugOwners;
import io.github.maintenancebuddy.core.maintenance.ConfigurationMistakes;
import io.github.maintenancebuddy.core.maintenance.decision.RepositoryConfiguration;
import io.github.maintenancebuddy.runtime.engine.ConfigurationLoader;
import io.github.maintenancebuddy.runtime.engine.TemporarilyUnavailable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whose file holds, for how long, and what holds where GitHub cannot be asked. */
class ConfigurationsTest {
    private static final String OWN = "/repos/acme/shop/contents/.github/maintenance.yml";
    private static final String OWNERS = "/repos/acme/.github/contents/.github/maintenance.yml";

    @RegisterExtension
    private final ScriptedGitHub github = new ScriptedGitHub();

    @TempDir
    private Path folder;

    private Database database;
    private ConfigurationLoader configurations;

    @BeforeEach
    void start() {
        database = Database.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("x.db"), null, null));
        restart();
        github.answers("GET", OWN, says(404, "Not Found"));
        github.answers("GET", OWNERS, says(404, "Not Found"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** All that was remembered is gone, what was stored is there. */
    private void restart() {
        configurations = new ConfigurationLoader(
                new GitHubFiles(github.clients()),
                new ConfigurationStore(database),
                SlugOwners.NONE,
                () -> Duration.between(Instant.EPOCH, github.now()));
    }

    private RepositoryConfiguration read() {
        github.pass(Duration.ofMinutes(1));
        return configurations.of(SHOP);
    }

    private static ResponseDefinitionBuilder file(String tag, String text) {
        var content = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        return json(200, "{\"type\":\"file\",\"size\":1,\"content\":\"" + content + "\"}")
                .withHeader("ETag", tag);
    }

    @Test
    void without_a_file_the_defaults_hold() {
        assertThat(read()).isEqualTo(RepositoryConfiguration.NONE);
        assertThat(github.requests()).containsExactly("GET " + OWN, "GET " + OWNERS);
    }

    @Test
    void it_is_asked_once_a_minute() {
        read();
        github.pass(Duration.ofSeconds(59));
        configurations.of(SHOP);
        assertThat(github.requests()).hasSize(2);
        github.pass(Duration.ofSeconds(1));
        configurations.of(SHOP);
        assertThat(github.requests()).hasSize(4);
    }

    @Test
    void its_own_file_comes_before_the_owners() {
        github.answers("GET", OWNERS, file("o", "timezone: Europe/Paris"));
        assertThat(read().rules().zone().orElseThrow()).hasToString("Europe/Paris");
        github.answers("GET", OWN, file("s", "timezone: Europe/Berlin"));
        assertThat(read().rules().zone().orElseThrow()).hasToString("Europe/Berlin");
        github.answers("GET", OWN, says(404, "Not Found"));
        assertThat(read().rules().zone().orElseThrow()).hasToString("Europe/Paris");
    }

    @Test
    void the_last_good_version_outlives_a_restart() {
        github.answers("GET", OWN, file("1", "timezone: Europe/Berlin"), file("2", "timezone: Berlin"));
        read();
        assertThat(read().mistakes().map(ConfigurationMistakes::lastGood)).contains(true);
        restart();
        github.answers("GET", OWN, WireMock.aResponse().withStatus(304));
        var after = read();
        assertThat(github.received().getLast().getHeader("If-None-Match")).isEqualTo("2");
        assertThat(after.rules().zone().orElseThrow()).hasToString("Europe/Berlin");
        assertThat(after.mistakes().orElseThrow().all()).hasSize(1);
    }

    @Test
    void a_first_version_with_a_mistake_leaves_the_defaults() {
        github.answers("GET", OWN, file("1", "channels: chat\nbuddys: none"));
        assertThat(read().rules()).isEqualTo(RepositoryConfiguration.NONE.rules());
        assertThat(read().mistakes().map(ConfigurationMistakes::lastGood)).contains(false);
        github.answers("GET", OWN, file("2", "buddies: none"));
        assertThat(read().rules().roster().wanted()).isFalse();
        assertThat(read().mistakes()).isEmpty();
    }

    @Test
    void where_GitHub_cannot_be_asked_what_was_known_holds() {
        github.answers("GET", OWN, says(502, "oops"));
        assertThatThrownBy(this::read).isInstanceOf(TemporarilyUnavailable.class);
        github.answers("GET", OWN, file("1", "timezone: Europe/Berlin"));
        read();
        github.answers("GET", OWN, says(502, "oops"));
        restart();
        assertThat(read().rules().zone().orElseThrow()).hasToString("Europe/Berlin");
    }
}
