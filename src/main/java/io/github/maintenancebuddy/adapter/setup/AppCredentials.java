package io.github.maintenancebuddy.adapter.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the app proves to GitHub that it is the app, and GitHub to the app that it is GitHub. */
public record AppCredentials(String id, String privateKey, String webhookSecret) {
    public static final String ID = "GITHUB_APP_ID";
    public static final String PRIVATE_KEY = "GITHUB_APP_PRIVATE_KEY";
    public static final String WEBHOOK_SECRET = "GITHUB_APP_WEBHOOK_SECRET";

    /** As the operator would set them. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put(ID, id);
        settings.put(PRIVATE_KEY, privateKey);
        settings.put(WEBHOOK_SECRET, webhookSecret);
        return settings;
    }

    /** Without the secrets, which must not get into a log. */
    @Override
    public String toString() {
        return "Credentials[id=" + id + "]";
    }
}
