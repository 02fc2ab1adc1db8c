package io.github.maintenancebuddy.adapter.github.transport;

import java.time.Duration;

/** Is called for every request to GitHub. */
public interface TrafficListener {
    /** Does nothing. */
    TrafficListener NONE = new TrafficListener() {
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
