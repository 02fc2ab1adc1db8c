package io.github.maintenancebuddy.adapter.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/**
 * The GitHub App as {@code app.yml} describes it, at the operator's address.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest">Registering a
 *     GitHub App from a manifest</a>
 */
public record AppManifest(Map<String, Object> entries) {
    public static AppManifest at(String publicUrl) {
        Map<String, Object> packaged = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(PackagedFiles.text(PackagedFiles.MANIFEST, publicUrl));
        var entries = new LinkedHashMap<>(packaged);
        entries.put("redirect_url", publicUrl + "/setup/created");
        entries.put("setup_url", publicUrl + "/setup");
        return new AppManifest(entries);
    }

    /** What it asks for, such as issues: write. */
    public Map<String, String> permissions() {
        var permissions = new LinkedHashMap<String, String>();
        ((Map<?, ?>) part("default_permissions"))
                .forEach((name, level) -> permissions.put(String.valueOf(name), String.valueOf(level)));
        return permissions;
    }

    /** What it wants to hear of. */
    public List<String> events() {
        return ((List<?>) part("default_events")).stream().map(String::valueOf).toList();
    }

    /** Where it wants to hear of it. */
    public String webhook() {
        return String.valueOf(((Map<?, ?>) part("hook_attributes")).get("url"));
    }

    private Object part(String key) {
        return Objects.requireNonNull(entries.get(key), key);
    }

    /** What the form sends. */
    public String json() {
        return new JsonMapper().writeValueAsString(entries);
    }
}
