package io.github.maintenancebuddy.github.standin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The manifest flow: an app is created from a description, and a code is traded for its credentials. */
public final class Manifests {
    private static final Duration CODE_HOLDS = Duration.ofHours(1);

    private final World world;
    private final Map<String, Instant> codes = new ConcurrentHashMap<>();
    private volatile @Nullable URI setUpAt;

    Manifests(World world) {
        this.world = world;
    }

    /**
     * Creates the app as that text describes it; webhooks go where it says from now on.
     *
     * @return where the browser is led to
     */
    public URI create(String manifest, String state) {
        var json = Json.readObject(manifest);
        var hook = (Map<?, ?>) json.get("hook_attributes");
        if (hook == null || json.get("redirect_url") == null || json.get("name") == null) {
            throw GitHubRefused.because(422, "Invalid GitHub App configuration");
        }
        world.app().permissions(texts(json.get("default_permissions")));
        world.app().events(list(json.get("default_events")).toArray(String[]::new));
        world.webhooks().post().to(URI.create(String.valueOf(hook.get("url"))));
        world.webhooks().ping();
        setUpAt = URI.create(String.valueOf(json.get("setup_url")));
        return URI.create(json.get("redirect_url") + "?code=" + newCode() + "&state=" + Urls.encode(state));
    }

    /** A code for the app as it is, as if it had just been created. */
    public String newCode() {
        var code = UUID.randomUUID().toString().replace("-", "");
        codes.put(code, world.now().plus(CODE_HOLDS));
        return code;
    }

    /** Where the browser is led to once the app is installed; null where the manifest named no place. */
    public @Nullable URI setUpAt() {
        return setUpAt;
    }

    Reply convert(Call call) {
        var until = codes.remove(call.variable("code"));
        if (until == null || !world.now().isBefore(until)) {
            throw GitHubRefused.notFound();
        }
        var json = new AppJson(world).app();
        json.put("client_secret", "0123456789abcdef0123456789abcdef01234567");
        json.put("webhook_secret", world.app().webhookSecret());
        json.put("pem", world.app().privateKeyPem());
        return Reply.created(json);
    }

    private static Map<String, String> texts(@Nullable Object object) {
        return object instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .collect(Collectors.toMap(
                                it -> String.valueOf(it.getKey()), it -> String.valueOf(it.getValue())))
                : Map.of();
    }

    private static List<String> list(@Nullable Object array) {
        return array instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
