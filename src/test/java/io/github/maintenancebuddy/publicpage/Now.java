package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.announcement.Samples;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where a test puts it. */
final class Now implements InstantSource {
    private volatile Instant instant = Samples.OPENED;

    void set(Instant next) {
        instant = next;
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
