package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MomentKind;
import io.github.maintenancebuddy.core.maintenance.SilencedAlerts;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Facts;
import io.github.maintenancebuddy.core.window.AlertSilence;
import java.time.Instant;
import java.util.stream.Stream;

/** Which alerts are silent follows from the state: where it differs from what was last asked for, the channels are asked. */
final class AlertSilencing {
    private AlertSilencing() {}

    /** What is heard late must not take back a step that the clock has already come to. */
    static Decision follow(Maintenance maintenance, Instant at, Facts facts) {
        var reached = maintenance.memory().acted().getOrDefault(MomentKind.ALERT_SILENCE, at);
        return settle(maintenance, reached.isAfter(at) ? reached : at, facts);
    }

    private static Decision settle(Maintenance maintenance, Instant now, Facts facts) {
        var asked = maintenance.memory().silenced();
        var wanted = wanted(maintenance, now, facts);
        if (wanted.equals(asked)) {
            return Decision.of(maintenance);
        }
        var effects = Stream.concat(wanted.channels().stream(), asked.channels().stream())
                .distinct()
                .<Effect>map(Effect.SilenceAlerts::new)
                .toList();
        return new Decision(maintenance.withMemory(maintenance.memory().withSilenced(wanted)), effects);
    }

    private static SilencedAlerts wanted(Maintenance maintenance, Instant now, Facts facts) {
        var until = AlertSilence.until(maintenance, now);
        var services = AlertSilence.services(maintenance);
        var channels = facts.settings().channelsOf(maintenance).stream()
                .filter(channel -> services.stream().anyMatch(channel::maySilence))
                .map(ConfiguredChannel::name)
                .toList();
        return until.isEmpty() || channels.isEmpty()
                ? SilencedAlerts.NONE
                : new SilencedAlerts(channels, services, until);
    }
}
