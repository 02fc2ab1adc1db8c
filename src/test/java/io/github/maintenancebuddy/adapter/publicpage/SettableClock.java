package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.announcement.AnnouncementSamples;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands where a test puts it. */
final class SettableClock implements InstantSource {
    private volatile Instant instant = AnnouncementSamples.OPENED;

    void set(Instant next) {
        instant = next;
    }

    @Override
    public Instant instant() {
        return instant;
    }
}
