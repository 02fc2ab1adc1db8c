package io.github.maintenancebuddy.core.maintenance;

import java.util.List;
import java.util.Locale;

/**
 * A channel that the operator has configured, as far as decisions need to know it.
 *
 * @param team whether it is a chat of the team, which hears when lead or buddy are asked, and no notices
 * @param repositories which may use it: {@code acme/shop}, or {@code acme/*} for all of an owner
 * @param silences whose alerts they may have silenced, where it is a channel for that: labels of Alertmanager such as
 *     {@code service=api}, ids of services in PagerDuty; {@code *} at the end stands for anything
 */
public record ConfiguredChannel(
        String name, ChannelKind kind, boolean team, List<String> repositories, List<String> silences) {
    private static final String ANYTHING = "*";

    public ConfiguredChannel {
        repositories = List.copyOf(repositories);
        silences = List.copyOf(silences);
    }

    /** A channel that silences nothing. */
    public ConfiguredChannel(String name, ChannelKind kind, boolean team, List<String> repositories) {
        this(name, kind, team, repositories, List.of());
    }

    /** What of a service this kind of channel would keep silent; empty where it keeps nothing of it silent. */
    public List<String> alertsOf(Service service) {
        return switch (kind) {
            case ALERTMANAGER ->
                service.alerts().entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .sorted()
                        .toList();
            case PAGERDUTY -> service.pagerduty().stream().toList();
            case SLACK, TEAMS, WEBHOOK, STATUSPAGE, MAIL -> List.of();
        };
    }

    /** All labels must match, so one of them that is allowed is enough. */
    public boolean maySilence(Service service) {
        return alertsOf(service).stream()
                .anyMatch(alert -> silences.stream().anyMatch(pattern -> matches(pattern, alert)));
    }

    private static boolean matches(String pattern, String alert) {
        return pattern.endsWith(ANYTHING)
                ? alert.startsWith(pattern.substring(0, pattern.length() - ANYTHING.length()))
                : alert.equals(pattern);
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
