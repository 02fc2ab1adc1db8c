package io.github.maintenancebuddy.adapter.channel;

import io.github.maintenancebuddy.adapter.settings.InvalidSettings;
import io.github.maintenancebuddy.adapter.setup.Check;
import io.github.maintenancebuddy.adapter.setup.CheckResult;
import io.github.maintenancebuddy.core.maintenance.ChannelKind;
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
    public List<CheckResult> look() {
        try {
            OperatorChannels.open(settings, types, alertTypes);
            return List.of(CheckResult.good(WHAT, sentence()));
        } catch (InvalidSettings e) {
            return String.valueOf(e.getMessage())
                    .lines()
                    .map(mistake -> CheckResult.wrong(WHAT, mistake))
                    .toList();
        }
    }

    private String sentence() {
        return settings.isEmpty()
                ? "No chat, no webhook and none of the like is set; notices are on the public pages."
                : "Set are " + String.join(", ", settings.keySet()) + ".";
    }
}
