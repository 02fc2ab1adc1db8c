package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.runtime.outbox.AlertChannel;
import io.github.maintenancebuddy.runtime.outbox.AlertSilenceHandler;
import io.github.maintenancebuddy.runtime.outbox.Channel;
import io.github.maintenancebuddy.runtime.outbox.NoticeHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All channels that the operator has configured, opened when the app starts. */
public final class OperatorChannels implements NoticeHandler.Channels, AlertSilenceHandler.Channels {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern REPOSITORIES = Pattern.compile("[A-Za-z0-9-]+/(?:\\*|[A-Za-z0-9._-]+)");

    private final Map<String, Channel> open;
    private final Map<String, AlertChannel> silencing;
    private final List<ConfiguredChannel> known;

    private OperatorChannels(
            Map<String, Channel> open, Map<String, AlertChannel> silencing, List<ConfiguredChannel> known) {
        this.open = Map.copyOf(open);
        this.silencing = Map.copyOf(silencing);
        this.known = List.copyOf(known);
    }

    /**
     * Opens them.
     *
     * @throws SettingsUnusable with a sentence for each that cannot be
     */
    static OperatorChannels open(
            Map<String, ChannelSettings> settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        var open = new HashMap<String, Channel>();
        var silencing = new HashMap<String, AlertChannel>();
        var known = new ArrayList<ConfiguredChannel>();
        var wrong = new ArrayList<String>();
        new TreeMap<>(settings).forEach((name, channel) -> {
            try {
                var configured = known(name, channel);
                known.add(configured);
                var alerts = alertTypes.stream()
                        .filter(type -> type.kind() == kind(channel))
                        .findFirst();
                if (alerts.isPresent()) {
                    var behind = alerts.get().open(channel);
                    demand(
                            !channel.silences().isEmpty(),
                            "names nothing that may be silenced: set its silences, such as service=api, or * for all.");
                    silencing.put(name, wanted -> behind.keep(wanted.only(configured::maySilence)));
                } else {
                    open.put(name, type(channel, types).open(channel));
                }
            } catch (IllegalArgumentException e) {
                wrong.add("The channel " + name + " " + e.getMessage());
            }
        });
        if (!wrong.isEmpty()) {
            throw new InvalidSettings(wrong);
        }
        return new OperatorChannels(open, silencing, known);
    }

    private static ConfiguredChannel known(String name, ChannelSettings settings) {
        demand(
                NAME.matcher(name).matches(),
                "has a name with other characters than letters, digits, '.', '_' and '-'.");
        demand(
                !settings.repositories().isEmpty(),
                "names no repositories that may use it: set its repositories, such as acme/shop or acme/*.");
        for (var pattern : settings.repositories()) {
            demand(
                    REPOSITORIES.matcher(pattern).matches(),
                    "has the repositories " + pattern + ", which is neither like acme/shop nor like acme/*.");
        }
        var kind = kind(settings);
        var audience = settings.audience().strip();
        demand(
                settings.forTeam() || audience.equalsIgnoreCase("public"),
                "is for " + audience + ", which is neither public nor team.");
        demand(!settings.forTeam() || kind.isChat(), "is for the team, which only a chat can be.");
        return new ConfiguredChannel(name, kind, settings.forTeam(), settings.repositories(), settings.silences());
    }

    private static ChannelKind kind(ChannelSettings settings) {
        return ChannelKind.read(settings.type())
                .orElseThrow(() -> new IllegalArgumentException(
                        settings.type().isBlank()
                                ? "has no type."
                                : "has the type " + settings.type() + ", which this app does not know."));
    }

    private static ChannelType type(ChannelSettings settings, List<ChannelType> types) {
        return types.stream()
                .filter(type -> type.kind() == kind(settings))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("has the type " + settings.type()
                        + ", but this app can only serve "
                        + types.stream()
                                .map(type -> type.kind().label())
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static void demand(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** What decisions need to know of them. */
    public List<ConfiguredChannel> known() {
        return known;
    }

    @Override
    public Optional<Channel> find(String name) {
        return Optional.ofNullable(open.get(name));
    }

    @Override
    public Optional<AlertChannel> findAlerts(String name) {
        return Optional.ofNullable(silencing.get(name));
    }

    @Override
    public boolean isChat(String name) {
        return known.stream()
                .anyMatch(channel -> channel.is(name) && channel.kind().isChat());
    }
}
