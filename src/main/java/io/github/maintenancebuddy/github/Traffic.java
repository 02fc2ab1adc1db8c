package io.github.maintenancebuddy.github;

import java.time.Duration;

/** Told of every request to GitHub. */
public interface Traffic {
    void answered(String method, int status, Duration took);

    /**
     * No answer came.
     *
     * @param why a sentence
     */
    void unanswered(String method, String why, Duration took);
}
