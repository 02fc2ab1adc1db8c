package io.github.maintenancebuddy.runtime.outbox;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueRef;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;

/**
 * Where effects wait for the same other side, in order per maintenance: an installation on GitHub, or a channel. One
 * that is slow holds up no other.
 *
 * @param name such as {@code github 4711} or {@code channel ops-slack}
 */
public record EffectQueue(String name) {
    private static final String GITHUB = "github ";

    public static EffectQueue gitHub(InstallationId installation) {
        return new EffectQueue(GITHUB + installation);
    }

    public boolean isGitHub() {
        return name.startsWith(GITHUB);
    }

    public static EffectQueue channel(String name) {
        return new EffectQueue("channel " + name);
    }

    /** The queue of an effect on this issue's maintenance. */
    public static EffectQueue of(Effect effect, IssueRef issue) {
        return effect.channel()
                .map(EffectQueue::channel)
                .orElseGet(() -> gitHub(issue.repository().installation()));
    }
}
