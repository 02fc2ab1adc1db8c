package io.github.maintenancebuddy.core.lifecycle;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever happens, in whatever order, the promises hold. {@code -Dsequences=20000} tries more of them. */
class RandomSequenceTest {
    private static final int SEQUENCES = Integer.getInteger("sequences", 1_000);
    private static final int SIGNALS = 60;
    private static final long FIRST = Long.getLong("seed", 1);

    @Test
    void every_promise_holds_after_every_signal_of_any_sequence() {
        LongStream.range(FIRST, FIRST + SEQUENCES).parallel().forEach(RandomSequenceTest::run);
    }

    private static void run(long seed) {
        try {
            new RandomNight(seed).run(SIGNALS);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("broken by the sequence of seed " + seed, broken);
        }
    }
}
