package io.github.maintenancebuddy.core.maintenance;

import java.util.Locale;

/** What a notice tells (behaviour.md, Announcing). */
public enum NoticeKind {
    ANNOUNCED,
    RESCHEDULED,
    POSTPONED,
    REMINDER,
    STARTED,
    DELAYED,
    UPDATE,
    EXTENDED,
    OVERRUN,
    ROLLING_BACK,
    VERIFYING,
    COMPLETED,
    ROLLED_BACK,
    CANCELLED,
    REOPENED,
    /** The issue is gone while the work was running, so nothing more is known. */
    NO_LONGER_UPDATED,
    /** The issue is there again. */
    UPDATED_AGAIN;

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
