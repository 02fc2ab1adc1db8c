package io.github.maintenancebuddy.core.maintenance;

/** What is to be looked at when a moment comes (behaviour.md, The window). */
public enum MomentKind {
    /** The minute after P1 was ticked is over. */
    ANNOUNCE,
    /** The buddy has not accepted in time. */
    BUDDY_DEADLINE,
    /** A reminder on the issue before the start. */
    REMINDER,
    /** A reminder to the public before the start. */
    PUBLIC_REMINDER,
    /** The planned start, and the questions after it while the work has not begun. */
    START,
    /** The public hears that the start is delayed. */
    DELAY,
    /** The planned end has passed without a start. */
    POSTPONE,
    /** A postponed maintenance still has no date. */
    NEW_DATE,
    /** The planned end is near. */
    EARLY_WARNING,
    /** The last moment to choose rolling back and still end in time. */
    DECISION,
    /** The planned end has passed and the work is not over. */
    OVERRUN,
    /** It has been past the planned end for so long that pushed channels hear of it. */
    OVERRUN_FOR_LONG,
    /** Running with impact, and the public has heard nothing for long. */
    SILENCE,
    /** The end of a workflow's run may not have been told. */
    RUN_LOOK,
    /** The run of a workflow takes very long. */
    RUN_OVERDUE,
    /** The silence of the alerts is renewed, or ends. */
    ALERT_SILENCE,
    /** Nobody has acted for so long that the silence of the alerts will end. */
    LETTING_GO,
    /** The minute after the last Verify tick is over. */
    COMPLETE,
    /** Action items of the post-mortem may still be open. */
    ACTION_ITEMS
}
