package io.github.maintenancebuddy.adapter.webhook;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;

/**
 * How much of all bodies together may be in memory. Anybody can begin to send one, since a signature can be looked at
 * only when the last byte is there.
 */
final class BodyMemoryLimit {
    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

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

    /** The same body, which ends with {@link Full} where it does not fit; its room is free again when it ends. */
    Flux<DataBuffer> hold(Flux<DataBuffer> body) {
        return Flux.defer(() -> {
            var own = new AtomicLong();
            return body.<DataBuffer>handle((part, sink) -> {
                        var size = part.readableByteCount();
                        own.addAndGet(size);
                        if (taken.addAndGet(size) <= bytes) {
                            sink.next(part);
                        } else {
                            DataBufferUtils.release(part);
                            sink.error(new Full());
                        }
                    })
                    .doFinally(_ -> taken.addAndGet(-own.get()));
        });
    }

    long taken() {
        return taken.get();
    }
}
