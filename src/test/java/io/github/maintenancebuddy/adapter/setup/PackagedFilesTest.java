package io.github.maintenancebuddy.adapter.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.setup.InstalledRepositories.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the setup page hands on to GitHub: the app's description and the files for repositories. */
class PackagedFilesTest {
    private static final String HERE = "https://buddy.example";
    /** GitHub answers longer addresses with 414. */
    private static final int LONGEST = 8_000;

    private static final GitHubWebUrls SITE = new GitHubWebUrls("https://github.com");

    @Test
    void the_app_is_at_the_operators_address() {
        var manifest = AppManifest.at(HERE);
        assertThat(manifest.entries())
                .containsEntry("url", HERE)
                .containsEntry("redirect_url", HERE + "/setup/created")
                .containsEntry("setup_url", HERE + "/setup")
                .containsEntry("public", false)
                .containsEntry("hook_attributes", Map.of("url", HERE + "/github/webhooks", "active", true));
        assertThat(manifest.json()).startsWith("{").doesNotContain("example.org");
        assertThat(manifest.permissions()).containsEntry("issues", "write");
        assertThat(manifest.events()).contains("issues", "issue_comment");
    }

    @Test
    void what_a_repository_has_already_is_not_offered_again() {
        var ready = RepositorySetup.of(new Place("acme/shop", "main", true, true, true), SITE, HERE);
        assertThat(ready).isEqualTo(new RepositorySetup("acme/shop", true, "", ""));
    }

    @Test
    void the_files_fit_into_an_address() {
        var place = new Place("a".repeat(39) + "/" + "b".repeat(100), "main", false, false, false);
        var starting = RepositorySetup.of(place, SITE, HERE);
        assertThat(starting.form())
                .contains("/new/main?filename=.github%2FISSUE_TEMPLATE%2Fmaintenance.yml&value=name");
        assertThat(starting.form().length()).isLessThan(LONGEST);
        assertThat(starting.configuration()).contains("/new/main?filename=.github%2Fmaintenance.yml&value=%23");
        assertThat(starting.configuration().length()).isLessThan(LONGEST);
    }

    @Test
    void a_starting_configuration_shows_all_and_sets_nothing() {
        var text = RepositorySetup.configuration(HERE);
        assertThat(text)
                .contains("$schema=" + HERE + "/maintenance.schema.json", "#timezone: Europe/Berlin")
                .doesNotContain("Copy this");
        assertThat(text.lines()).allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }
}
