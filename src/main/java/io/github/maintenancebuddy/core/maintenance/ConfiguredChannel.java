package io.github.maintenancebuddy.core.maintenance;

import java.util.List;
import java.util.Locale;

/**
 * A channel that the operator has configured, as far as decisions need to know it.
 *
 * @param team whether it is a chat of the team, which hears when lead or buddy are asked, and no notices
 * @param repositories which may use it: {@code acme/shop}, or {@code acme/*} for all of an owner
 */
public record ConfiguredChannel(String name, ChannelKind kind, boolean team, List<String> repositories) {
    public ConfiguredChannel {
        repositories = List.copyOf(repositories);
    }

    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    public boolean mayBeUsedBy(Repository repository) {
        var name = repository.name().toLowerCase(Locale.ROOT);
        return repositories.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> pattern.endsWith("/*")
                        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                        : name.equals(pattern));
    }
}
