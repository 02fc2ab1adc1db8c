package io.github.maintenancebuddy.github.standin;

import java.util.Locale;

/** Why an issue is closed, GitHub's {@code state_reason}. */
public enum CloseReason {
    COMPLETED,
    NOT_PLANNED,
    DUPLICATE;

    String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CloseReason of(String json) {
        return valueOf(json.toUpperCase(Locale.ROOT));
    }
}
