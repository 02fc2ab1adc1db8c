package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.setup.AppCredentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the first run has kept is there on the next start, and what the operator sets wins. */
class StoredCredentialsTest {
    private static final AppCredentials APP = new AppCredentials("12", "-----BEGIN\nkey: ü=\n", "secret");

    @TempDir
    Path data;

    @Test
    void what_was_kept_is_there_again_word_for_word() throws Exception {
        file().keep(APP);
        assertThat(read(Map.of())).containsAllEntriesOf(APP.settings());
    }

    @Test
    void nobody_else_can_read_it_and_nothing_else_is_left() throws Exception {
        file().tryOut();
        file().keep(APP);
        file().keep(APP);
        try (var files = Files.list(data)) {
            assertThat(files)
                    .singleElement()
                    .satisfies(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void what_the_operator_sets_wins() throws Exception {
        file().keep(APP);
        assertThat(read(Map.of("GITHUB_APP_WEBHOOK_SECRET", "newer", "GITHUB_APP_ID", "")))
                .containsEntry("GITHUB_APP_WEBHOOK_SECRET", "newer")
                .containsEntry("GITHUB_APP_ID", "12")
                .containsEntry("GITHUB_APP_PRIVATE_KEY", APP.privateKey());
    }

    @Test
    void of_another_app_nothing_is_used() throws Exception {
        file().keep(APP);
        assertThat(read(Map.of("GITHUB_APP_ID", "13")))
                .containsEntry("GITHUB_APP_ID", "13")
                .containsEntry("GITHUB_APP_PRIVATE_KEY", "")
                .containsEntry("GITHUB_APP_WEBHOOK_SECRET", "");
    }

    @Test
    void beside_a_server_nothing_is_looked_for() {
        assertThat(read(Map.of("spring.datasource.url", "jdbc:postgresql://db.example/buddy")))
                .containsEntry("GITHUB_APP_ID", "");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_in_a_sentence() throws Exception {
        Files.createDirectory(data.resolve("github-app.properties"));
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining(data.resolve("github-app.properties") + " cannot be read");
    }

    @Test
    void a_damaged_one_too_without_what_is_in_it() throws Exception {
        Files.writeString(data.resolve("github-app.properties"), "GITHUB_APP_WEBHOOK_SECRET=CANARY\\u12");
        assertThatThrownBy(() -> read(Map.of()))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("CANARY");
    }

    private CredentialsFile file() {
        return new CredentialsFile(new DatabaseSettings(database(), null, null));
    }

    private String database() {
        return "jdbc:sqlite:" + data.resolve("buddy.db");
    }

    private Map<String, String> read(Map<String, Object> set) {
        var settings = new HashMap<String, Object>(Map.of("spring.datasource.url", database()));
        settings.putAll(set);
        settings.put("maintenance-buddy.app.id", "${GITHUB_APP_ID:}");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set", settings));
        new StoredCredentials().postProcessEnvironment(environment, new SpringApplication());
        var read = new HashMap<String, String>();
        APP.settings().keySet().forEach(name -> read.put(name, environment.getProperty(name, "")));
        return read;
    }
}
