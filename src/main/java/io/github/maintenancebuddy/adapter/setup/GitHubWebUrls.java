package io.github.maintenancebuddy.adapter.setup;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * GitHub as people see it in a browser.
 *
 * @param origin such as {@code https://github.com}
 */
record GitHubWebUrls(String origin) {
    /** The site that belongs to an API: GitHub's own, an Enterprise Server's, or one below ghe.com. */
    static GitHubWebUrls of(URI api) {
        var host = String.valueOf(api.getHost()).replaceFirst("^api\\.(github\\.com|[^.]+\\.ghe\\.com)$", "$1");
        return new GitHubWebUrls(api.getScheme() + "://" + host + (api.getPort() < 0 ? "" : ":" + api.getPort()));
    }

    /** Where a manifest is sent to; the app will be the organization's, or where none is named the operator's own. */
    String newApp(String organization, String state) {
        var owner = organization.isEmpty() ? "" : "/organizations/" + encoded(organization);
        return origin + owner + "/settings/apps/new?state=" + encoded(state);
    }

    /** GitHub's page for a new file, filled in. */
    String newFile(String repository, String branch, String path, String text) {
        return origin + "/" + repository + "/new/" + encoded(branch).replace("%2F", "/") + "?filename=" + encoded(path)
                + "&value=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
