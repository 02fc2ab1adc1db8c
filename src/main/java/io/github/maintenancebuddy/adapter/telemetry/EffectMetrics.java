package io.github.maintenancebuddy.adapter.telemetry;

import io.github.maintenancebuddy.core.maintenance.ConfiguredChannel;
import io.github.maintenancebuddy.core.maintenance.Receipt;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what came of effects, remembers which channels fail, and logs it. */
final class EffectMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(EffectMetrics.class);

    private final Meters meters;
    private final List<ConfiguredChannel> channels;
    private final Set<String> failing = new ConcurrentSkipListSet<>();

    /** What can come of trying an effect. */
    private enum Result {
        DONE,
        REFUSED,
        /** A chat may have been told or not, and is not told again. */
        UNKNOWN,
        /** Late, or overtaken by a newer one. */
        DROPPED,
        /** It may have happened; it is looked for and tried again. */
        IN_DOUBT,
        /** It has not happened and is tried again. */
        RETRIED
    }

    EffectMetrics(Meters meters, List<ConfiguredChannel> channels) {
        this.meters = meters;
        this.channels = List.copyOf(channels);
        meters.gauge("channels.failing", null, "Channels whose last effect did not get through", failing, Set::size);
    }

    /** The names of the channels whose last effect did not get through. */
    List<String> failing() {
        return List.copyOf(failing);
    }

    void finished(Effect effect, Optional<Signal> answer) {
        count(effect, answer.map(EffectMetrics::result).orElse(Result.DONE));
    }

    void retried(Effect effect, boolean doubt) {
        count(effect, doubt ? Result.IN_DOUBT : Result.RETRIED);
    }

    private void count(Effect effect, Result result) {
        var kind = kind(effect);
        LOG.info("Effect {}: {}", kind, result);
        meters.counter(
                        "effects",
                        "Tries of effects, by what it is and what came of it",
                        "kind",
                        kind,
                        "channel",
                        effect.channel().flatMap(this::type).orElse("github"),
                        "result",
                        result.name().toLowerCase(Locale.ROOT))
                .increment();
        effect.channel().ifPresent(name -> remember(name, result));
    }

    /** What was dropped tells nothing of its channel. */
    private void remember(String channel, Result result) {
        if (result == Result.DONE) {
            failing.remove(channel);
        } else if (result != Result.DROPPED) {
            failing.add(channel);
        }
    }

    private Optional<String> type(String channel) {
        return Optional.of(channels.stream()
                .filter(known -> known.is(channel))
                .findFirst()
                .map(known -> known.kind().label())
                .orElse("removed"));
    }

    private static String kind(Effect effect) {
        return effect instanceof Effect.BringUpToDate(var part)
                ? part.name().toLowerCase(Locale.ROOT)
                : KindNames.of(effect);
    }

    private static Result result(Signal answer) {
        return switch (answer) {
            case Signal.Refused _ -> Result.REFUSED;
            case Signal.RunNotStarted run -> result(run.reason());
            case Signal.Dropped _ -> Result.DROPPED;
            case Signal.Receipted(var _, var receipt) -> result(receipt.state());
            default -> Result.DONE;
        };
    }

    private static Result result(Signal.NoRun reason) {
        return switch (reason) {
            case NOT_NEEDED, TOO_LATE -> Result.DROPPED;
            case NONE_FOUND, SEVERAL_FOUND -> Result.UNKNOWN;
            case NOT_PERMITTED, REFUSED -> Result.REFUSED;
        };
    }

    private static Result result(Receipt.State state) {
        return switch (state) {
            case DELIVERED -> Result.DONE;
            case STILL_TRYING -> Result.RETRIED;
            case REFUSED -> Result.REFUSED;
            case UNKNOWN -> Result.UNKNOWN;
            case DROPPED -> Result.DROPPED;
        };
    }
}
