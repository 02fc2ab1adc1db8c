package io.github.maintenancebuddy.adapter.settings;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator has set (behaviour.md, Operation); {@code application.yml} maps the environment to it.
 *
 * @param apiUrl where GitHub's REST API is; on GitHub Enterprise Server https://HOST/api/v3
 * @param publicUrl where people reach the app
 * @param writePace between two writes to the same installation: a second, as GitHub asks; a GitHub Enterprise Server
 *     without limits may be written faster
 * @param slugs which owner may have which slug, where it does not begin with the owner's name
 * @param allowedOwners the accounts whose installations are served, separated by commas; empty allows all
 * @param mailKey number of the key that seals the links in mail; links of the number before still open
 * @param securityContact whom to tell of a weakness, such as mailto:security@example.org; served as
 *     /.well-known/security.txt
 */
@ConfigurationProperties("maintenance-buddy")
public record OperatorSettings(
        @DefaultValue App app,
        @DefaultValue("https://api.github.com") URI apiUrl,
        @DefaultValue("http://localhost:8080") String publicUrl,
        @DefaultValue("1s") Duration writePace,
        @DefaultValue Set<String> allowedOwners,
        @DefaultValue("1") int mailKey,
        @DefaultValue("") String securityContact,
        @DefaultValue Map<String, String> slugs) {
    public OperatorSettings {
        slugs = Map.copyOf(slugs);
        publicUrl = publicUrl.replaceFirst("/+$", "");
        allowedOwners = allowedOwners.stream()
                .map(owner -> owner.strip().toLowerCase(Locale.ROOT))
                .filter(owner -> !owner.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The app as GitHub knows it; each is empty while it is not set.
     *
     * @param id the app's number or client id
     * @param privateKey the PEM text, or the path of a file with it
     * @param webhookSecret what GitHub signs its deliveries with
     * @param formerWebhookSecret the one of before, good too while the secret is rotated
     */
    public record App(
            @DefaultValue("") String id,
            @DefaultValue("") String privateKey,
            @DefaultValue("") String webhookSecret,
            @DefaultValue("") String formerWebhookSecret) {
        public App {
            id = id.strip();
        }

        /** Without the secrets, which must not get into a log. */
        @Override
        public String toString() {
            return "App[id=" + id + "]";
        }
    }
}
