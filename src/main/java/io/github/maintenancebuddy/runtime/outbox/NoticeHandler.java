package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.announcement.Disclosure;
import io.github.maintenancebuddy.core.lifecycle.NoticeExpiry;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Notice;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.Service;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.outbox.PendingEffects.Pending;
import io.github.maintenancebuddy.runtime.time.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells channels the notices of maintenances, and writes receipts. */
public final class NoticeHandler {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private static final String ASKED = "The lead or the buddy of a maintenance is asked for.";

    private final Channels channels;
    private final Clocks clocks;

    /** The operator's channels. */
    public interface Channels {
        /** The one of this name; none where the operator has taken it away. */
        Optional<Channel> find(String name);

        /** Whether people talk there, so that it is never told a second time after a doubt. */
        boolean isChat(String name);
    }

    public NoticeHandler(Channels channels, Clocks clocks) {
        this.channels = channels;
        this.clocks = clocks;
    }

    /** What keeps a notice from being told at all: it is late, overtaken or not public any more. */
    Optional<Signal> dropped(Pending pending, Effect.Tell tell, Maintenance maintenance) {
        if (pending.attemptedAt().isPresent() && channels.isChat(tell.name())) {
            return Optional.of(receipt(tell, Receipt.State.UNKNOWN, Optional.empty(), "the answer was lost"));
        }
        return notPublic(tell, maintenance)
                .or(() -> NoticeExpiry.lost(maintenance, tell.notice(), now()))
                .map(why -> receipt(tell, Receipt.State.DROPPED, Optional.empty(), why));
    }

    private static Optional<String> notPublic(Effect.Tell tell, Maintenance maintenance) {
        var there = Disclosure.isPublic(maintenance)
                && maintenance.publicity().notice(tell.notice()).isPresent();
        return there ? Optional.empty() : Optional.of("it is not public any more");
    }

    /** Tells it, and makes of the answer what the outbox makes of GitHub's. */
    Optional<Signal> tell(Pending pending, Effect.Tell tell, Maintenance maintenance) {
        var channel = channels.find(tell.name());
        if (channel.isEmpty()) {
            return Optional.of(refused(tell, "the channel is not configured any more"));
        }
        return switch (channel.get().tell(telling(pending, tell, maintenance))) {
            case ChannelAnswer.Delivered(var reference) ->
                Optional.of(receipt(tell, Receipt.State.DELIVERED, reference, ""));
            case ChannelAnswer.Rejected(var why) -> Optional.of(refused(tell, why));
            case ChannelAnswer.Later(var at, var why) ->
                throw new Issues.Busy(why, at.orElseGet(() -> real().plus(EffectRunner.pause(pending))));
            case ChannelAnswer.Doubt(var why) -> {
                if (channels.isChat(tell.name())) {
                    yield Optional.of(receipt(tell, Receipt.State.UNKNOWN, Optional.empty(), why));
                }
                throw new Issues.Doubt(why);
            }
        };
    }

    /** What was asked long ago, or may be there already, is not asked now. */
    Optional<Signal> dropped(Pending pending, Effect.AskTeam ask, boolean overtaken) {
        var why = pending.attemptedAt().isPresent()
                ? Optional.of("it may be there already")
                : overtaken
                        ? Optional.of("a newer one waits")
                        : Optional.of("it came too late").filter(_ -> now().isAfter(ask.until()));
        return why.map(words -> new Signal.Dropped(now(), "asking the team in its chat " + ask.name(), words));
    }

    /** Asks the team; where the answer is lost nobody is asked twice. */
    Optional<Signal> ask(Effect.AskTeam ask, Maintenance maintenance) {
        var answer = channels.find(ask.name())
                .filter(ChatChannel.class::isInstance)
                .map(ChatChannel.class::cast)
                .map(chat -> chat.say(ASKED, maintenance.issue().url()))
                .orElseGet(() -> new ChannelAnswer.Rejected("the channel is not configured any more"));
        return switch (answer) {
            case ChannelAnswer.Delivered _, ChannelAnswer.Doubt _ -> Optional.empty();
            case ChannelAnswer.Rejected(var why) -> throw new Issues.Refused(why);
            case ChannelAnswer.Later(var at, var why) ->
                throw new Issues.Busy(why, at.orElseGet(() -> real().plusSeconds(30)));
        };
    }

    /** After an hour of trying the issue hears of it, after a day it is given up. */
    Optional<Signal> stillTrying(Pending pending, Effect.Tell tell, String why) {
        return real().isBefore(pending.decidedAt().plus(LONG))
                ? Optional.empty()
                : Optional.of(receipt(tell, Receipt.State.STILL_TRYING, Optional.empty(), why));
    }

    boolean tooLong(Pending pending) {
        return !real().isBefore(pending.decidedAt().plus(TOO_LONG));
    }

    Signal refused(Effect.Tell tell, String why) {
        return receipt(tell, Receipt.State.REFUSED, Optional.empty(), why);
    }

    private NoticeMessage telling(Pending pending, Effect.Tell tell, Maintenance maintenance) {
        var notice = maintenance.publicity().notice(tell.notice()).orElseThrow();
        return new NoticeMessage(
                pending.id(),
                PublicPagePath.of(maintenance).orElseThrow(),
                PublicPagePath.page(maintenance).orElseThrow(),
                notice,
                components(notice, maintenance),
                reference(tell, maintenance),
                pending.attemptedAt().isPresent());
    }

    private static List<String> components(Notice notice, Maintenance maintenance) {
        var named = notice.facts().services();
        return maintenance.rules().services().stream()
                .filter(service -> named.stream().anyMatch(service.name()::equalsIgnoreCase))
                .map(Service::component)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> reference(Effect.Tell tell, Maintenance maintenance) {
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

    private Signal receipt(Effect.Tell tell, Receipt.State state, Optional<String> reference, String why) {
        return new Signal.Receipted(now(), new Receipt(tell.name(), tell.notice(), state, now(), reference, why));
    }

    private Instant now() {
        return clocks.maintenance().instant();
    }

    private Instant real() {
        return clocks.real().instant();
    }
}
