package io.github.maintenancebuddy.setup;

import io.github.maintenancebuddy.setup.Installations.Place;
import java.util.stream.Collectors;

/**
 * A repository on the check page, with one click for each file that it could still have.
 *
 * @param form GitHub's page with the issue form filled in; empty where it is there
 * @param configuration the same for its configuration
 */
public record Starting(String repository, boolean label, String form, String configuration) {
    private static final String CONFIGURATION = ".github/maintenance.yml";
    private static final String HEAD =
            "# Everything is optional; what is left out keeps its default. Take the # away" + " from what you need.\n";

    static Starting of(Place place, GitHubSite site, String publicUrl) {
        var form = place.form() ? "" : link(place, site, Packaged.FORM, Packaged.text(Packaged.FORM, publicUrl));
        var configuration = place.configuration() ? "" : link(place, site, CONFIGURATION, configuration(publicUrl));
        return new Starting(place.repository(), place.label(), form, configuration);
    }

    private static String link(Place place, GitHubSite site, String path, String text) {
        return site.newFile(place.repository(), place.branch(), path, text);
    }

    /** The example, of which nothing holds yet. */
    static String configuration(String publicUrl) {
        var example = Packaged.text(Packaged.EXAMPLE, publicUrl);
        return HEAD
                + example.substring(example.indexOf("# yaml-language-server"))
                        .lines()
                        .map(line -> line.isBlank() || line.strip().startsWith("#") ? line : "#" + line)
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
