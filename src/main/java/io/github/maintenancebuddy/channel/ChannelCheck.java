package io.github.maintenancebuddy.channel;

import io.github.maintenancebuddy.SettingsUnusable;
import io.github.maintenancebuddy.maintenance.ChannelKind;
import io.github.maintenancebuddy.setup.Check;
import io.github.maintenancebuddy.setup.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the operator's channels can be opened; mail, which needs more than settings, is looked at where it is sent. */
final class ChannelCheck implements Check {
    private static final String WHAT = "Channels";

    private final Map<String, ChannelSettings> settings;
    private final List<ChannelType> types;
    private final List<AlertChannelType> alertTypes;

    ChannelCheck(Map<String, ChannelSettings> settings, List<ChannelType> types, List<AlertChannelType> alertTypes) {
        this.settings = new TreeMap<>(settings);
        this.settings
                .values()
                .removeIf(channel -> ChannelKind.read(channel.type())
                        .filter(ChannelKind.MAIL::equals)
                        .isPresent());
        this.types = types;
        this.alertTypes = alertTypes;
    }

    @Override
    public List<Finding> look() {
        try {
            OperatorChannels.open(settings, types, alertTypes);
            return List.of(Finding.good(WHAT, sentence()));
        } catch (SettingsUnusable e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(mistake -> Finding.wrong(WHAT, mistake))
                    .toList();
        }
    }

    private String sentence() {
        return settings.isEmpty()
                ? "No chat, no webhook and none of the like is set; notices are on the public pages."
                : "Set are " + String.join(", ", settings.keySet()) + ".";
    }
}
