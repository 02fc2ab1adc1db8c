package io.github.maintenancebuddy.adapter.github.transport;

import java.time.Duration;

/** Told of every request to GitHub. */
public interface TrafficListener {
    /** Tells nobody. */
    TrafficListener UNWATCHED = new TrafficListener() {
        @Override
        public void answered(String method, int status, Duration took) {}

        @Override
        public void unanswered(String method, String why, Duration took) {}
    };

    void answered(String method, int status, Duration took);

    /**
     * No answer came.
     *
     * @param why a sentence
     */
    void unanswered(String method, String why, Duration took);
}
