package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Many who begin to send a lot at once do not fill the memory. */
class BodyMemoryLimitTest {
    private final BodyMemoryLimit room = new BodyMemoryLimit(100);

    @Test
    void a_body_that_fits_comes_whole_and_leaves_the_room_free() {
        assertThat(DataBufferUtils.join(room.hold(Flux.just(part(60), part(40))))
                        .block())
                .satisfies(whole -> assertThat(whole.readableByteCount()).isEqualTo(100));
        assertThat(room.taken()).isZero();
    }

    @Test
    void what_does_not_fit_beside_the_others_ends_and_takes_no_room() {
        var other = Sinks.many().unicast().<DataBuffer>onBackpressureBuffer();
        var gone = new AtomicBoolean();
        var reading = room.hold(other.asFlux()).subscribe();
        other.tryEmitNext(part(80)).orThrow();

        assertThatThrownBy(() -> room.hold(Flux.just(part(10), part(20)).doOnCancel(() -> gone.set(true)))
                        .blockLast())
                .isInstanceOf(BodyMemoryLimit.Full.class);
        assertThat(gone).isTrue();
        assertThat(room.taken()).isEqualTo(80);

        reading.dispose();
        assertThat(room.taken()).isZero();
    }

    private static DataBuffer part(int size) {
        return DefaultDataBufferFactory.sharedInstance.wrap(new byte[size]);
    }
}
