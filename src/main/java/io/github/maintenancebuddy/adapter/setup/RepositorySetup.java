package io.github.maintenancebuddy.adapter.setup;

import io.github.maintenancebuddy.adapter.setup.InstalledRepositories.Place;
import java.util.stream.Collectors;

/**
 * A repository on the check page, with one click for each file that it could still have.
 *
 * @param form GitHub's page with the issue form filled in; empty where it is there
 * @param configuration the same for its configuration
 */
public record RepositorySetup(String repository, boolean label, String form, String configuration) {
    private static final String CONFIGURATION = ".github/maintenance.yml";
    private static final String HEAD =
            "# Everything is optional; what is left out keeps its default. Take the # away" + " from what you need.\n";

    static RepositorySetup of(Place place, GitHubWebUrls site, String publicUrl) {
        var form = place.form()
                ? ""
                : link(place, site, PackagedFiles.FORM, PackagedFiles.text(PackagedFiles.FORM, publicUrl));
        var configuration = place.configuration() ? "" : link(place, site, CONFIGURATION, configuration(publicUrl));
        return new RepositorySetup(place.repository(), place.label(), form, configuration);
    }

    private static String link(Place place, GitHubWebUrls site, String path, String text) {
        return site.newFile(place.repository(), place.branch(), path, text);
    }

    /** The example, of which nothing holds yet. */
    static String configuration(String publicUrl) {
        var example = PackagedFiles.text(PackagedFiles.EXAMPLE, publicUrl);
        return HEAD
                + example.substring(example.indexOf("# yaml-language-server"))
                        .lines()
                        .map(line -> line.isBlank() || line.strip().startsWith("#") ? line : "#" + line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
