package io.github.maintenancebuddy.core.postmortem;

import io.github.maintenancebuddy.core.maintenance.Impact;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Outcome;
import io.github.maintenancebuddy.core.maintenance.Window;
import io.github.maintenancebuddy.core.maintenance.decision.Decision;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.markdown.QuotedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The post-mortem of a maintenance, and the words that close its issue (behaviour.md, The post-mortem). */
public final class PostMortem {
    private static final int LONGEST_TITLE = 200;

    private PostMortem() {}

    /** The issue of the post-mortem, filled with the facts; a maintenance without deviation gets the short form. */
    public static Effect.OpenPostMortem of(Maintenance maintenance) {
        var deviations = deviations(maintenance);
        return new Effect.OpenPostMortem(
                "Post-mortem: " + QuotedText.inline(maintenance.issue().title(), LONGEST_TITLE),
                deviations.isEmpty()
                        ? PostMortemBody.shortForm(maintenance)
                        : PostMortemBody.longForm(maintenance, deviations),
                maintenance.crew().both().stream().map(Person::login).toList(),
                maintenance.rules().postMortem().repository(),
                maintenance.rules().labels().postMortem());
    }

    /** Asks for it, and remembers that, so that never two are opened. */
    public static Decision open(Maintenance maintenance, Instant at) {
        var asked = maintenance.memory().withPostMortemAsked(Optional.of(at));
        return Decision.of(maintenance.withMemory(asked), of(maintenance));
    }

    /** To lead and buddy, where GitHub has refused it. */
    public static String notOpened(Maintenance maintenance, String why) {
        return maintenance.crew().mentions() + " GitHub did not let me open the post-mortem ("
                + PostMortemWords.own(why) + "). To try again, comment `/postmortem`.";
    }

    /** What went differently from the plan, each as a sentence that names roles and no people. */
    public static List<String> deviations(Maintenance maintenance) {
        return Deviations.of(maintenance);
    }

    /**
     * Whether one is opened without being asked for. What went wrong after the window had closed does not count, so that
     * the answer stays the same.
     */
    public static boolean opensByItself(Maintenance maintenance) {
        return switch (maintenance.rules().postMortem().when()) {
            case ALWAYS -> true;
            case WHEN_SOMETHING_WENT_WRONG -> wentWrong(maintenance);
            case DEFAULT -> maintenance.impact() != Impact.NO_IMPACT || wentWrong(maintenance);
        };
    }

    private static boolean wentWrong(Maintenance maintenance) {
        var atTheEnd = maintenance
                .window()
                .flatMap(Window::ended)
                .map(ended -> maintenance.withTimeline(maintenance.timeline().until(ended)))
                .orElse(maintenance);
        return !deviations(atTheEnd).isEmpty();
    }

    /** The comment that closes the issue and links the post-mortem. */
    public static String closingComment(
            Maintenance maintenance, Memory.Link postMortem, Optional<Signal.NotThere> notThere) {
        return closed(maintenance) + " The post-mortem is " + postMortem.reference() + "."
                + notThere.map(PostMortem::notThere).orElse("") + nextAttempt(maintenance);
    }

    private static String notThere(Signal.NotThere why) {
        return " It is in this repository and not in the configured one, since "
                + switch (why) {
                    case ANOTHER_OWNER -> "that belongs to another account.";
                    case NOT_REACHED -> "I cannot reach that: is the app installed there?";
                    case MORE_READERS -> "more people could read it there.";
                    case REFUSED -> "GitHub did not let me open it there.";
                };
    }

    /** The comment that closes the issue where no post-mortem was opened; it holds the facts instead. */
    public static String closingComment(Maintenance maintenance) {
        return closed(maintenance) + nextAttempt(maintenance) + "\n\n" + FactTable.of(maintenance);
    }

    /** The comment that closes the issue of a cancelled maintenance. */
    public static String cancelledComment(Maintenance maintenance) {
        return "This maintenance is cancelled." + PrefilledForm.link(maintenance);
    }

    /** How it went, in a sentence. */
    static String closed(Maintenance maintenance) {
        return switch (maintenance.outcome().orElse(Outcome.SUCCESSFUL)) {
            case SUCCESSFUL -> "The work was completed successfully.";
            case UNVERIFIED -> "The window was closed, but not all of the work was done and verified.";
            case ROLLED_BACK ->
                "The work was rolled back: it was not finished, and the previous state is restored and checked.";
            case ROLLED_BACK_UNVERIFIED ->
                "The work was rolled back: it was not finished. The window was closed before the previous state was"
                        + " restored and checked.";
        };
    }

    private static String nextAttempt(Maintenance maintenance) {
        return rolledBack(maintenance) ? PrefilledForm.link(maintenance) : "";
    }

    private static boolean rolledBack(Maintenance maintenance) {
        return maintenance.outcome().filter(Outcome::rolledBack).isPresent();
    }
}
