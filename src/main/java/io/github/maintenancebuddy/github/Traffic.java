package io.github.maintenancebuddy.github;

import java.time.Duration;

/** Told of every request to GitHub. */
public interface Traffic {
    /** Tells nobody. */
    Traffic UNWATCHED = new Traffic() {
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
