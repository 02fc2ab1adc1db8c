package io.github.maintenancebuddy.core.maintenance;

/**
 * Something that the app wanted to do and could not.
 *
 * @param of which one of its kind, such as a channel; empty where there is only one
 */
public record Undone(Kind kind, String of) {
    public static final Undone COMMENT = new Undone(Kind.COMMENT, "");
    public static final Undone REACTION = new Undone(Kind.REACTION, "");
    public static final Undone SECTION = new Undone(Kind.SECTION, "");
    public static final Undone LABELS = new Undone(Kind.LABELS, "");
    public static final Undone ASSIGNEES = new Undone(Kind.ASSIGNEES, "");
    public static final Undone LEAD = new Undone(Kind.LEAD, "");
    public static final Undone BUDDY = new Undone(Kind.BUDDY, "");
    public static final Undone STATE = new Undone(Kind.STATE, "");
    public static final Undone GAPS = new Undone(Kind.GAPS, "");
    public static final Undone POST_MORTEM = new Undone(Kind.POST_MORTEM, "");
    public static final Undone SUB_ISSUE = new Undone(Kind.SUB_ISSUE, "");
    public static final Undone ACTION_ITEMS = new Undone(Kind.ACTION_ITEMS, "");
    public static final Undone RUN = new Undone(Kind.RUN, "");
    public static final Undone FOLLOWING = new Undone(Kind.FOLLOWING, "");

    /** What can stay undone. */
    public enum Kind {
        COMMENT,
        REACTION,
        /** Our section of the issue's text. */
        SECTION,
        LABELS,
        ASSIGNEES,
        /** Assigning the lead. */
        LEAD,
        /** Assigning the buddy. */
        BUDDY,
        /** Open or closed. */
        STATE,
        GAPS,
        POST_MORTEM,
        SUB_ISSUE,
        ACTION_ITEMS,
        /** Looking at the run of a workflow. */
        RUN,
        TEAM_QUESTION,
        ALERT_SILENCE,
        /** Following the issue. */
        FOLLOWING,
        /** Only in what an earlier version has stored. */
        OTHER
    }

    /** Asking the team in this chat. */
    public static Undone teamQuestion(String channel) {
        return new Undone(Kind.TEAM_QUESTION, channel);
    }

    /** Silencing the alerts with this channel. */
    public static Undone alertSilence(String channel) {
        return new Undone(Kind.ALERT_SILENCE, channel);
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** As people read it. */
    public String words() {
        return switch (kind) {
            case COMMENT -> "a comment";
            case REACTION -> "a reaction";
            case SECTION -> "writing the plan";
            case LABELS -> "setting the labels";
            case ASSIGNEES -> "assigning people";
            case LEAD -> "assigning the lead";
            case BUDDY -> "assigning the buddy";
            case STATE -> "closing or opening the issue";
            case GAPS -> "the comment on what is missing";
            case POST_MORTEM -> "opening the post-mortem";
            case SUB_ISSUE -> "putting the post-mortem below the maintenance";
            case ACTION_ITEMS -> "the reminder of action items";
            case RUN -> "looking at a run";
            case TEAM_QUESTION -> "asking the team in its chat " + of;
            case ALERT_SILENCE -> "silencing the alerts with the channel " + of;
            case FOLLOWING -> "following the issue";
            case OTHER -> of;
        };
    }
}
