package io.github.maintenancebuddy.engine;

import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.IssueRef;

/**
 * Where effects wait for the same other side, in order per maintenance: an installation on GitHub, or a channel. One
 * that is slow holds up no other.
 *
 * @param name such as {@code github 4711} or {@code channel ops-slack}
 */
public record Queue(String name) {
    private static final String GITHUB = "github ";

    public static Queue gitHub(long installation) {
        return new Queue(GITHUB + installation);
    }

    public boolean isGitHub() {
        return name.startsWith(GITHUB);
    }

    public static Queue channel(String name) {
        return new Queue("channel " + name);
    }

    /** The queue of an effect on this issue's maintenance. */
    public static Queue of(Effect effect, IssueRef issue) {
        return effect.channel()
                .map(Queue::channel)
                .orElseGet(() -> gitHub(issue.repository().installation()));
    }
}
