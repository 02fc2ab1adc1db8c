package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import java.util.Optional;

/**
 * What came of an effect that needs no further try.
 *
 * @param signal what is to be known of it
 * @param wrote whether something was written at the other side, which wants a pause then
 */
record Answer(Optional<Signal> signal, boolean wrote) {
    static Answer written() {
        return new Answer(Optional.empty(), true);
    }

    static Answer written(Signal signal) {
        return new Answer(Optional.of(signal), true);
    }

    /** Nothing was written, since nothing had to be. */
    static Answer unwritten() {
        return new Answer(Optional.empty(), false);
    }

    /** Nothing was written. */
    static Answer unwritten(Signal signal) {
        return new Answer(Optional.of(signal), false);
    }
}
