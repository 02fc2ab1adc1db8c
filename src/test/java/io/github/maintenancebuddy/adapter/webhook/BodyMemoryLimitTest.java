package io.github.maintenancebuddy.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
        other.tryEmitNext(part(40)).orThrow();

        var large = Flux.just(part(50), part(20)).concatWith(Flux.never()).doOnCancel(() -> gone.set(true));
        assertThatThrownBy(() -> room.hold(large).blockLast()).isInstanceOf(BodyMemoryLimit.Full.class);
        assertThat(gone).isTrue();
        assertThat(room.taken()).isEqualTo(40);

        reading.dispose();
        assertThat(room.taken()).isZero();
    }

    @Test
    void a_large_body_that_is_stalled_gives_way_to_a_small_one() {
        var ended = new AtomicReference<Throwable>();
        var stalled = Sinks.many().unicast().<DataBuffer>onBackpressureBuffer();
        DataBufferUtils.join(room.hold(stalled.asFlux())).subscribe(_ -> {}, ended::set);
        stalled.tryEmitNext(part(95)).orThrow();

        assertThat(DataBufferUtils.join(room.hold(Flux.just(part(5), part(5)))).block())
                .satisfies(whole -> assertThat(whole.readableByteCount()).isEqualTo(10));
        assertThat(ended.get()).isInstanceOf(BodyMemoryLimit.Full.class);
        assertThat(room.taken()).isZero();
    }

    private static DataBuffer part(int size) {
        return DefaultDataBufferFactory.sharedInstance.wrap(new byte[size]);
    }
}
