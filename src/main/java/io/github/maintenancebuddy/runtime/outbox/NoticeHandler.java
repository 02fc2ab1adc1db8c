package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.announcement.Disclosure;
import io.github.maintenancebuddy.core.announcement.NextUpdate;
import io.github.maintenancebuddy.core.lifecycle.NoticeExpiry;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.decision.Effect.Tell;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.EffectOutcome.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Sends the notices of maintenances to channels, and writes receipts. */
public final class NoticeHandler implements EffectHandler<Tell> {
    private static final Duration REPORT_AFTER = Duration.ofHours(1);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    /** For the channels that are no longer there. */
    static final String REMOVED = "the channel is not configured any more";

    private final Channels channels;

    /** The operator's channels. */
    public interface Channels {
        /** The one of this name; none where the operator has taken it away. */
        Optional<Channel> find(String name);

        /** Whether people talk there, so that nothing is said a second time after a doubt. */
        boolean isChat(String name);
    }

    NoticeHandler(Channels channels) {
        this.channels = channels;
    }

    @Override
    public RetryPolicy retry(Tell tell) {
        var policy = channels.isChat(tell.name()) ? RetryPolicy.NEVER_AGAIN : RetryPolicy.REPEAT;
        return policy.reportedAfter(REPORT_AFTER).givenUpAfter(GIVE_UP_AFTER);
    }

    @Override
    public Optional<Answer> obsolete(Attempt<Tell> attempt) {
        return notPublic(attempt.effect(), attempt.maintenance())
                .or(() -> NoticeExpiry.lost(
                        attempt.maintenance(), attempt.effect().notice(), attempt.now()))
                .map(why -> Answer.unwritten(receipt(attempt, Receipt.State.DROPPED, Optional.empty(), why)));
    }

    private static Optional<String> notPublic(Tell tell, Maintenance maintenance) {
        var there = Disclosure.isPublic(maintenance)
                && maintenance.publicity().notice(tell.notice()).isPresent();
        return there ? Optional.empty() : Optional.of("it is not public any more");
    }

    @Override
    public EffectOutcome<Answer> carryOut(Attempt<Tell> attempt) {
        return channels.find(attempt.effect().name())
                .map(channel -> channel.tell(message(attempt)))
                .orElseGet(() -> new Refused<>(REMOVED))
                .map(reference -> Answer.written(receipt(attempt, Receipt.State.DELIVERED, reference, "")));
    }

    @Override
    public Signal refused(Attempt<Tell> attempt, String why) {
        return receipt(attempt, Receipt.State.REFUSED, Optional.empty(), why);
    }

    @Override
    public Optional<Signal> stillTried(Attempt<Tell> attempt, String why) {
        return Optional.of(receipt(attempt, Receipt.State.STILL_TRYING, Optional.empty(), why));
    }

    @Override
    public Optional<Signal> unknown(Attempt<Tell> attempt, Optional<String> why) {
        return Optional.of(
                receipt(attempt, Receipt.State.UNKNOWN, Optional.empty(), why.orElse("the answer was lost")));
    }

    private static NoticeMessage message(Attempt<Tell> attempt) {
        var maintenance = attempt.maintenance();
        var notice = maintenance.publicity().notice(attempt.effect().notice()).orElseThrow();
        return new NoticeMessage(
                attempt.id(),
                PublicPagePath.of(maintenance).orElseThrow(),
                PublicPagePath.page(maintenance).orElseThrow(),
                NextUpdate.told(notice, attempt.now()),
                components(notice, maintenance),
                reference(attempt.effect(), maintenance),
                attempt.inDoubt());
    }

    private static List<String> components(Notice notice, Maintenance maintenance) {
        var named = notice.facts().services();
        return maintenance.rules().services().stream()
                .filter(service -> named.stream().anyMatch(service.name()::equalsIgnoreCase))
                .map(Service::component)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> reference(Tell tell, Maintenance maintenance) {
        var known = maintenance.publicity().receipts().reversed().stream()
                .filter(receipt -> receipt.channel().equals(tell.name()))
                .filter(receipt -> receipt.reference().isPresent())
                .toList();
        return known.stream()
                .filter(receipt -> receipt.notice() == tell.notice())
                .findFirst()
                .or(() -> known.stream().findFirst())
                .flatMap(Receipt::reference);
    }

    private static Signal receipt(Attempt<Tell> attempt, Receipt.State state, Optional<String> reference, String why) {
        var tell = attempt.effect();
        var now = attempt.now();
        return new Signal.Receipted(now, new Receipt(tell.name(), tell.notice(), state, now, reference, why));
    }
}
