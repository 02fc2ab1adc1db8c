package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.window.AlertSilence;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has channels keep the alerts silent that must be silent when they are asked; in doubt they are simply asked again. */
public final class AlertSilenceHandler {
    /** People at work should know soon that alerts may go off. */
    private static final Duration LONG = Duration.ofMinutes(5);

    /** No silence of ours is longer, except one whose issue is gone; so nothing is left to end then. */
    private static final Duration TOO_LONG = Duration.ofHours(1);

    private final Channels channels;
    private final Clocks clocks;

    /** The operator's channels that keep alerts silent. */
    public interface Channels {
        /** The one of this name; none where the operator has taken it away. */
        Optional<AlertChannel> findAlerts(String name);
    }

    public AlertSilenceHandler(Channels channels, Clocks clocks) {
        this.channels = channels;
        this.clocks = clocks;
    }

    /** Asks for what must be silent now, and makes of the answer what the outbox makes of GitHub's. */
    Optional<Signal> keep(Pending pending, Effect.SilenceAlerts silence, Maintenance maintenance) {
        var channel = channels.findAlerts(silence.name())
                .orElseThrow(() -> new Issues.Refused("the channel is not configured any more"));
        return switch (channel.keep(wanted(silence, maintenance))) {
            case ChannelAnswer.Delivered _ -> Optional.empty();
            case ChannelAnswer.Rejected(var why) -> throw new Issues.Refused(why);
            case ChannelAnswer.Later(var at, var why) ->
                throw new Issues.Busy(why, at.orElseGet(() -> real().plus(EffectRunner.pause(pending))));
            case ChannelAnswer.Doubt(var why) -> throw new Issues.Doubt(why);
        };
    }

    /** After a few minutes of trying the issue hears of it. */
    Optional<Signal> stillTrying(Pending pending, Effect.SilenceAlerts silence, String why) {
        return real().isBefore(pending.decidedAt().plus(LONG))
                ? Optional.empty()
                : Optional.of(new Signal.Refused(clocks.maintenance().instant(), silence.what(), why));
    }

    boolean tooLong(Pending pending) {
        return !real().isBefore(pending.decidedAt().plus(TOO_LONG));
    }

    private AlertChannel.Wanted wanted(Effect.SilenceAlerts silence, Maintenance maintenance) {
        var now = clocks.maintenance().instant();
        var asked = maintenance.memory().silenced();
        var until = asked.channels().contains(silence.name())
                ? AlertSilence.until(maintenance, now)
                : Optional.<Instant>empty();
        return new AlertChannel.Wanted(
                maintenance.issue().id(), PublicPagePath.page(maintenance), asked.services(), now, until);
    }

    private Instant real() {
        return clocks.real().instant();
    }
}
