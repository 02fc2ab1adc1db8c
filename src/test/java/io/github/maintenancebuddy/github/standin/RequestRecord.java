package io.github.maintenancebuddy.github.standin;

import java.time.Instant;

/** One request the app sent to the REST API, how it was answered, and when by real time. */
public record RequestRecord(String method, String path, String who, int status, Instant at) {
    public boolean isWrite() {
        return !"GET".equals(method);
    }
}
