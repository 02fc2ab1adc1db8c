package io.github.maintenancebuddy.core.maintenance;

/** What is to be looked at when a moment comes (behaviour.md, The window). */
public enum MomentKind {
    ANNOUNCE("The minute after P1 was ticked is over."),
    BUDDY_DEADLINE("The buddy has not accepted in time."),
    REMINDER("A reminder on the issue before the start."),
    PUBLIC_REMINDER("A reminder to the public before the start."),
    START("The planned start, and the questions after it while the work has not begun."),
    DELAY("The public is notified that the start is delayed."),
    POSTPONE("The planned end has passed without a start."),
    NEW_DATE("A postponed maintenance still has no date."),
    EARLY_WARNING("The planned end is near."),
    DECISION("The last moment to choose rolling back and still end in time."),
    OVERRUN("The planned end has passed and the work is not over."),
    OVERRUN_FOR_LONG("It has been past the planned end for so long that pushed channels are notified."),
    SILENCE("Running with impact, and the public has read nothing new for long."),
    RUN_LOOK("GitHub may not have said that a workflow's run is over."),
    RUN_OVERDUE("The run of a workflow takes very long."),
    ALERT_SILENCE("The silence of the alerts is renewed, or ends."),
    LETTING_GO("Nobody has acted for so long that the silence of the alerts will end."),
    COMPLETE("The minute after the last Verify tick is over."),
    ACTION_ITEMS("Action items of the post-mortem may still be open.");

    private final String sentence;

    MomentKind(String sentence) {
        this.sentence = sentence;
    }

    /** What has come, for people who read about it. */
    public String sentence() {
        return sentence;
    }
}
