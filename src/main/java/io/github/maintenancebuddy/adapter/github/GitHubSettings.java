package io.github.maintenancebuddy.adapter.github;

import java.net.URI;

/**
 * What the operator says about the app at GitHub.
 *
 * @param appId the number of the app, or its client id
 * @param privateKey the PEM text that GitHub gave, or the path of a file with it
 * @param apiUrl where GitHub's REST API is, such as {@code https://api.github.com}
 */
public record GitHubSettings(String appId, String privateKey, URI apiUrl) {
    public GitHubSettings {
        if (appId.isBlank()) {
            throw new IllegalArgumentException("GITHUB_APP_ID is missing: set it to the app's number or client id.");
        }
        requireWhole(apiUrl);
    }

    static void requireWhole(URI apiUrl) {
        if (apiUrl.getScheme() == null || apiUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "GITHUB_API_URL is no whole address: it looks like https://api.github.com.");
        }
    }

    /** Without the key, which belongs into no log. */
    @Override
    public String toString() {
        return "app " + appId + " at " + apiUrl;
    }
}
