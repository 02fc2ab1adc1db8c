package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.SilenceAlerts;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.window.AlertSilence;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Has channels keep the alerts silent that must be silent when they are asked; in doubt they are simply asked again. */
public final class AlertSilenceHandler implements EffectHandler<SilenceAlerts> {
    /** People at work should know soon that alerts may go off. */
    private static final Duration REPORT_AFTER = Duration.ofMinutes(5);

    /** No silence of ours is longer, except one whose issue is gone; so nothing is left to end then. */
    private static final Duration GIVE_UP_AFTER = Duration.ofHours(1);

    private final Channels channels;

    /** The operator's channels that keep alerts silent. */
    public interface Channels {
        /** The one of this name; none where the operator has taken it away. */
        Optional<AlertChannel> findAlerts(String name);
    }

    AlertSilenceHandler(Channels channels) {
        this.channels = channels;
    }

    @Override
    public RetryPolicy retry(SilenceAlerts silence) {
        return RetryPolicy.REPEAT
                .reportedAfter(REPORT_AFTER)
                .givenUpAfter(GIVE_UP_AFTER)
                .givenUpForNewer();
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<SilenceAlerts> attempt) {
        return channels.findAlerts(attempt.effect().name())
                .map(channel -> channel.keep(wanted(attempt)))
                .orElseGet(() -> new Refused<>(NoticeHandler.REMOVED))
                .map(_ -> Answer.written());
    }

    private static AlertChannel.Wanted wanted(Attempt<SilenceAlerts> attempt) {
        var maintenance = attempt.maintenance();
        var asked = maintenance.memory().silenced();
        var until = asked.channels().contains(attempt.effect().name())
                ? AlertSilence.until(maintenance, attempt.now())
                : Optional.<Instant>empty();
        return new AlertChannel.Wanted(
                maintenance.issue().id(), PublicPagePath.page(maintenance), asked.services(), attempt.now(), until);
    }

    @Override
    public Signal refused(Attempt<SilenceAlerts> attempt, String why) {
        return new Signal.Refused(
                attempt.now(), Undone.alertSilence(attempt.effect().name()), why);
    }

    @Override
    public Optional<Signal> stillTried(Attempt<SilenceAlerts> attempt, String why) {
        return Optional.of(refused(attempt, why));
    }

    /** The newer one shows the same, and people know already that this one did not get through. */
    @Override
    public Optional<Signal> givenUp(Attempt<SilenceAlerts> attempt, String why) {
        return Optional.empty();
    }
}
