package io.github.maintenancebuddy.maintenance;

/** What a notice tells (product.md section 7). */
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
    REOPENED
}
