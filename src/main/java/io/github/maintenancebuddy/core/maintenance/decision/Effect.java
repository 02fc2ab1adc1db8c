package io.github.maintenancebuddy.core.maintenance.decision;

import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that the world should see. */
public sealed interface Effect {
    /** The name of the channel that it goes to; what goes to GitHub has none. */
    default Optional<String> channel() {
        return Optional.empty();
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
    record Tell(String name, int notice) implements Effect {
        @Override
        public Optional<String> channel() {
            return Optional.of(name);
        }

        /** A correction overtakes the notice that it corrects. */
        public String topic() {
            return "tell " + name + " " + notice;
        }
    }

    /**
     * Tells a chat of the team that lead or buddy are asked on the issue.
     *
     * @param name the channel's
     * @param until when it is still useful
     */
    record AskTeam(String name, Instant until) implements Effect {
        @Override
        public Optional<String> channel() {
            return Optional.of(name);
        }

        public String topic() {
            return "ask " + name;
        }
    }

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
            implements Effect {
        /** What a refusal calls it. */
        public static final String WHAT = "opening the post-mortem";
    }

    /** Puts an issue, by GitHub's number of it, below the maintenance's; where GitHub does not, links must do. */
    record AddSubIssue(long id) implements Effect {}

    /** Looks at the post-mortem, and reminds there of the action items that are open then. */
    record RemindOfActionItems() implements Effect {
        public static final String TOPIC = "action items";
    }

    /** Makes a channel keep the alerts silent that must be silent now, and no others; it can be repeated. */
    record SilenceAlerts(String name) implements Effect {
        @Override
        public Optional<String> channel() {
            return Optional.of(name);
        }

        public String topic() {
            return "silence " + name;
        }

        /** What a refusal calls it. */
        public String what() {
            return WHAT + name;
        }

        /** How that begins, whatever the channel. */
        public static final String WHAT = "silencing the alerts with the channel ";
    }

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
    record Useful(Instant until, String topic) {}

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

    static Effect comment(String text, Instant usefulUntil, String topic) {
        return new Comment(text, Optional.of(new Useful(usefulUntil, topic)));
    }
}
