package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;

/**
 * What an effect is about: one that is newer takes the place of an older one of the same topic.
 *
 * @param of which one of its kind, such as a task or a channel; empty where there is only one
 */
public record Topic(Kind kind, String of) {
    public static final Topic START = new Topic(Kind.START, "");
    public static final Topic DECISION = new Topic(Kind.DECISION, "");
    public static final Topic OVERRUN = new Topic(Kind.OVERRUN, "");
    public static final Topic EARLY_WARNING = new Topic(Kind.EARLY_WARNING, "");
    public static final Topic REMINDER = new Topic(Kind.REMINDER, "");
    public static final Topic NEW_DATE = new Topic(Kind.NEW_DATE, "");
    public static final Topic PUBLIC_SILENCE = new Topic(Kind.PUBLIC_SILENCE, "");
    public static final Topic ALERT_SILENCE_END = new Topic(Kind.ALERT_SILENCE_END, "");
    public static final Topic ACTION_ITEMS = new Topic(Kind.ACTION_ITEMS, "");

    /** What there can be several effects about. */
    public enum Kind {
        /** Whether the work can begin. */
        START,
        /** Whether to go on or to roll back. */
        DECISION,
        OVERRUN,
        EARLY_WARNING,
        REMINDER,
        NEW_DATE,
        /** That the public has not been told anything for a while. */
        PUBLIC_SILENCE,
        ALERT_SILENCE_END,
        /** A workflow that takes long. */
        WORKFLOW,
        ACTION_ITEMS,
        SECTION,
        LABELS,
        ASSIGNEES,
        STATE,
        GAPS,
        NOTICE,
        TEAM_QUESTION,
        ALERT_SILENCE,
        RUN,
        /** Only in what an earlier version has stored. */
        OTHER
    }

    public static Topic workflow(TaskRef ref) {
        return new Topic(Kind.WORKFLOW, ref.toString());
    }

    /** Questions of this topic are asked however much was said already (behaviour.md, Manners). */
    public boolean neverDropped() {
        return kind == Kind.START || kind == Kind.DECISION || kind == Kind.OVERRUN;
    }

    /** As the timeline calls it, behind "the comment about the". */
    public String words() {
        return switch (kind) {
            case START -> "start";
            case DECISION -> "decision";
            case OVERRUN -> "overrun";
            case EARLY_WARNING -> "early warning";
            case REMINDER -> "reminder";
            case NEW_DATE -> "new date";
            case PUBLIC_SILENCE -> "silence";
            case ALERT_SILENCE_END -> "end of the alert silence";
            case WORKFLOW -> "workflow of " + of;
            case ACTION_ITEMS -> "action items";
            case SECTION, LABELS, ASSIGNEES, STATE, GAPS -> "issue";
            case NOTICE -> "notice";
            case TEAM_QUESTION -> "question to the team";
            case ALERT_SILENCE -> "alerts";
            case RUN -> "run of " + of;
            case OTHER -> of;
        };
    }
}
