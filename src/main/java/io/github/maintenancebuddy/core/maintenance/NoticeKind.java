package io.github.maintenancebuddy.core.maintenance;

import java.util.Locale;

/** What a notice is about (behaviour.md, Announcing). */
public enum NoticeKind {
    ANNOUNCED("by `P1` or `/announce`, and again with what has changed"),
    RESCHEDULED("a new window; old and new are named"),
    POSTPONED("back to a draft; a new date will follow"),
    REMINDER("before the start"),
    STARTED("the work has begun"),
    DELAYED("10 minutes after the planned start, while it has not begun"),
    UPDATE("`/publish`, replaced by `/correct` where a channel can"),
    EXTENDED("the planned end has moved; old and new are named"),
    OVERRUN("the planned end has passed and nobody has confirmed that the work is done"),
    ROLLING_BACK("the previous state is being restored"),
    VERIFYING("the work, or the restored state, is being checked"),
    COMPLETED("the work is done and checked, or the window was closed without that"),
    ROLLED_BACK("it was not finished; the previous state is restored and checked"),
    CANCELLED("it will not take place"),
    REOPENED("completed, and running again"),
    NO_LONGER_UPDATED("the issue is gone while the work was running, so nothing more is known"),
    UPDATED_AGAIN("the issue is there again");

    private final String when;

    NoticeKind(String when) {
        this.when = when;
    }

    /** When it is sent, for people who read about it. */
    public String when() {
        return when;
    }

    /** As people read it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
