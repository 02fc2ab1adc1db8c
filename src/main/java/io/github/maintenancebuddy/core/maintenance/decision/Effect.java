package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the world should see. */
public sealed interface Effect {
    /** The name of the channel that it goes to; what goes to GitHub has none. */
    default Optional<String> channel() {
        return switch (this) {
            case Tell tell -> Optional.of(tell.name());
            case AskTeam ask -> Optional.of(ask.name());
            case SilenceAlerts silence -> Optional.of(silence.name());
            case Comment _,
                    React _,
                    BringUpToDate _,
                    OpenPostMortem _,
                    AddSubIssue _,
                    RemindOfActionItems _,
                    Dispatch _,
                    LookAtRun _ -> Optional.empty();
        };
    }

    /** What it is about, where a newer one can take its place. */
    default Optional<Topic> topic() {
        return switch (this) {
            case Comment comment -> comment.useful().map(Useful::topic);
            case BringUpToDate update -> topic(kind(update.part()), "");
            // a correction takes the place of the notice that it corrects
            case Tell tell -> topic(Topic.Kind.NOTICE, tell.name() + " " + tell.notice());
            case AskTeam ask -> topic(Topic.Kind.TEAM_QUESTION, ask.name());
            case SilenceAlerts silence -> topic(Topic.Kind.ALERT_SILENCE, silence.name());
            case RemindOfActionItems _ -> Optional.of(Topic.ACTION_ITEMS);
            case LookAtRun look -> topic(Topic.Kind.RUN, look.ref().toString());
            case React _, OpenPostMortem _, AddSubIssue _, Dispatch _ -> Optional.empty();
        };
    }

    private static Topic.Kind kind(Part part) {
        return switch (part) {
            case SECTION -> Topic.Kind.SECTION;
            case LABELS -> Topic.Kind.LABELS;
            case ASSIGNEES -> Topic.Kind.ASSIGNEES;
            case STATE -> Topic.Kind.STATE;
            case GAPS -> Topic.Kind.GAPS;
        };
    }

    private static Optional<Topic> topic(Topic.Kind kind, String of) {
        return Optional.of(new Topic(kind, of));
    }

    /** Whether it shows what is true when it is sent, so that one that waits stands for a newer one of its topic too. */
    default boolean coalesces() {
        return switch (this) {
            case BringUpToDate _, Tell _, SilenceAlerts _, RemindOfActionItems _, LookAtRun _ -> true;
            case Comment _, React _, AskTeam _, OpenPostMortem _, AddSubIssue _, Dispatch _ -> false;
        };
    }

    /** Whether it goes before what only shows the plan, the labels and the like. */
    default boolean urgent() {
        return switch (this) {
            case BringUpToDate _ -> false;
            case Comment _,
                    React _,
                    Tell _,
                    AskTeam _,
                    OpenPostMortem _,
                    AddSubIssue _,
                    RemindOfActionItems _,
                    SilenceAlerts _,
                    Dispatch _,
                    LookAtRun _ -> true;
        };
    }

    /**
     * A new comment on the issue.
     *
     * @param useful until when, and about what; a comment that nothing can overtake has none
     */
    record Comment(String text, Optional<Useful> useful) implements Effect {}

    /** A reaction on a person's comment. */
    record React(long comment, Reaction reaction) implements Effect {}

    /**
     * Tells a channel a notice, as it reads when it is sent; what was corrected is told again.
     *
     * @param name the channel's
     * @param notice its number
     */
    record Tell(String name, int notice) implements Effect {}

    /**
     * Tells a chat of the team that lead or buddy are asked on the issue.
     *
     * @param name the channel's
     * @param until when it is still useful
     * @param question what is asked, of whom; earlier versions have stored none
     */
    record AskTeam(String name, Instant until, Optional<String> question) implements Effect {}

    /** Makes GitHub show what the maintenance is now; it is rendered when it is sent, and can be repeated. */
    record BringUpToDate(Part part) implements Effect {}

    /**
     * A new issue for the post-mortem.
     *
     * @param repository owner and name of the repository that it should be opened in, where that is another one
     * @param labels those of the repository's own, besides ours
     */
    record OpenPostMortem(
            String title, String body, List<String> assignees, Optional<String> repository, List<String> labels)
            implements Effect {}

    /** Puts an issue, by GitHub's number of it, below the maintenance's; where GitHub does not, links must do. */
    record AddSubIssue(IssueId id) implements Effect {}

    /** Looks at the post-mortem, and reminds there of the action items that are open then. */
    record RemindOfActionItems() implements Effect {}

    /** Makes a channel keep the alerts silent that must be silent now, and no others; it can be repeated. */
    record SilenceAlerts(String name) implements Effect {}

    /**
     * Starts the workflow of a task.
     *
     * @param number of the task's run
     */
    record Dispatch(TaskRef ref, int number) implements Effect {}

    /** Looks whether the run of a task's workflow has come to its end, which may not have been told. */
    record LookAtRun(TaskRef ref) implements Effect {}

    /**
     * What asks, warns or reminds is useful only for a while: late, or overtaken by a newer one of the same topic, it is
     * dropped (behaviour.md, Operation).
     */
    record Useful(Instant until, Topic topic) {}

    /** What of an issue follows the maintenance. */
    enum Part {
        /** Our section of the text. */
        SECTION,
        LABELS,
        ASSIGNEES,
        /** Open or closed. */
        STATE,
        /** The one comment that lists what is missing in the form. */
        GAPS
    }

    /** The reactions that answer commands (behaviour.md, Commands). */
    enum Reaction {
        OBEYED,
        NOT_UNDERSTOOD,
        NOT_ALLOWED,
        SEEN
    }

    static Effect comment(String text) {
        return new Comment(text, Optional.empty());
    }

    static Effect comment(String text, Instant usefulUntil, Topic topic) {
        return new Comment(text, Optional.of(new Useful(usefulUntil, topic)));
    }
}
