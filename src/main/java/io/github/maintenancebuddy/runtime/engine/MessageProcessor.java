package io.github.maintenancebuddy.runtime.engine;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.time.Scheduler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Decides a message, and acknowledges a command whose answer takes its time (behaviour.md, Commands). */
public final class MessageProcessor {
    /** People wait so long for an answer before they see a reaction. */
    private static final Duration ACKNOWLEDGE_AFTER = Duration.ofSeconds(2);

    private final MessageParser parser;
    private final Engine engine;
    private final Scheduler scheduler;

    /** By the sequence of the message, once for all its tries. */
    private final ConcurrentMap<Long, Scheduler.Cancellable> acknowledgements = new ConcurrentHashMap<>();

    public MessageProcessor(MessageParser parser, Engine engine, Scheduler scheduler) {
        this.parser = parser;
        this.engine = engine;
        this.scheduler = scheduler;
    }

    /** Tries once; throws {@link TemporarilyUnavailable} where GitHub cannot be asked now. */
    void process(Inbox.Message message) {
        var parsed = parser.read(message);
        parsed.signal().ifPresent(signal -> acknowledgeIfSlow(message, signal));
        engine.decide(message, parsed);
        end(message);
    }

    private void acknowledgeIfSlow(Inbox.Message message, Signal signal) {
        if (signal instanceof Signal.Commented comment) {
            acknowledgements.computeIfAbsent(
                    message.sequence(),
                    sequence -> scheduler.after(
                            ACKNOWLEDGE_AFTER, "acknowledge " + sequence, () -> engine.acknowledge(message, comment)));
        }
    }

    /** It is not tried any more. */
    void end(Inbox.Message message) {
        Optional.ofNullable(acknowledgements.remove(message.sequence())).ifPresent(Scheduler.Cancellable::cancel);
    }
}
