package io.github.maintenancebuddy.runtime.time;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The clocks of the runtime.
 *
 * @param real paces, retries and leases
 * @param maintenance the one that people live by; tests and the sandbox can move it
 * @param monotonic measures within this process, whatever becomes of the clock on the wall
 */
public record Clocks(InstantSource real, InstantSource maintenance, Monotonic monotonic) {
    /** Time that only ever goes forward. */
    public interface Monotonic {
        /** Since some fixed point of this process. */
        Duration now();
    }
}
