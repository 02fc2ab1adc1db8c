package io.github.maintenancebuddy.github;

import java.time.Duration;

/** Where nobody looks at the traffic. */
final class Unwatched implements Traffic {
    @Override
    public void answered(String method, int status, Duration took) {
        // nobody looks
    }

    @Override
    public void unanswered(String method, String why, Duration took) {
        // nobody looks
    }
}
