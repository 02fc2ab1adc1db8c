package io.github.maintenancebuddy.core.maintenance;

import java.util.Optional;

/**
 * When and where the post-mortem is opened (behaviour.md, The post-mortem).
 *
 * @param repository owner and name of another repository; without it the maintenance's own
 */
public record PostMortemRules(When when, Optional<String> repository) {
    public static final PostMortemRules DEFAULT = new PostMortemRules(When.DEFAULT, Optional.empty());

    /** When one is opened. */
    public enum When {
        ALWAYS,
        WHEN_SOMETHING_WENT_WRONG,
        /** Always, but for a clean one with No impact. */
        DEFAULT
    }
}
