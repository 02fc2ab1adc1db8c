package io.github.maintenancebuddy.adapter.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/**
 * How much of all bodies together may be in memory. Anybody can begin to send one, since a signature can be looked at
 * only when the last byte is there. Where there is no more room the largest body gives way, so that nobody keeps a
 * delivery of GitHub out, which is small, by large ones that never end.
 */
final class BodyMemoryLimit {
    private final long bytes;
    private final Set<Body> open = new HashSet<>();
    private long taken;

    BodyMemoryLimit(long bytes) {
        this.bytes = bytes;
    }

    /** There is no more room. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super("no room for another body", null, false, false);
        }
    }

    /** One that is on its way. */
    private static final class Body {
        private long size;
        private final Sinks.Empty<DataBuffer> givesWay = Sinks.empty();
    }

    /** The same body, which ends with {@link Full} where it gives way; its room is free again when it ends. */
    Flux<DataBuffer> hold(Flux<DataBuffer> parts) {
        return Flux.defer(() -> {
            var body = new Body();
            enter(body);
            return parts.<DataBuffer>handle((part, sink) -> {
                        makeRoom(body, part.readableByteCount())
                                .forEach(largest -> largest.givesWay.tryEmitError(new Full()));
                        if (holds(body)) {
                            sink.next(part);
                        } else {
                            DataBufferUtils.release(part);
                        }
                    })
                    .doOnComplete(body.givesWay::tryEmitEmpty)
                    .mergeWith(body.givesWay.asMono())
                    .doFinally(_ -> leave(body));
        });
    }

    private synchronized void enter(Body body) {
        open.add(body);
    }

    private synchronized boolean holds(Body body) {
        return open.contains(body);
    }

    private synchronized void leave(Body body) {
        if (open.remove(body)) {
            taken -= body.size;
        }
    }

    /** Counts what was added to a body; those that give way for it, which may be itself. */
    private synchronized List<Body> makeRoom(Body body, int added) {
        if (!open.contains(body)) {
            return List.of();
        }
        body.size += added;
        taken += added;
        var giveWay = new ArrayList<Body>();
        while (taken > bytes) {
            var largest = Collections.max(open, Comparator.comparingLong(each -> each.size));
            leave(largest);
            giveWay.add(largest);
        }
        return giveWay;
    }

    synchronized long taken() {
        return taken;
    }
}
