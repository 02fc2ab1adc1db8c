package io.github.maintenancebuddy.setup;

import java.util.LinkedHashMap;
import java.util.Map;
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
public record Manifest(Map<String, Object> entries) {
    static Manifest at(String publicUrl) {
        Map<String, Object> packaged = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Packaged.text(Packaged.MANIFEST, publicUrl));
        var entries = new LinkedHashMap<>(packaged);
        entries.put("redirect_url", publicUrl + "/setup/created");
        entries.put("setup_url", publicUrl + "/setup");
        return new Manifest(entries);
    }

    /** What the form sends. */
    public String json() {
        return new JsonMapper().writeValueAsString(entries);
    }
}
