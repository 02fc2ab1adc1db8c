package io.github.maintenancebuddy.postmortem;

import io.github.maintenancebuddy.maintenance.Decision;
import io.github.maintenancebuddy.maintenance.Effect;
import io.github.maintenancebuddy.maintenance.Impact;
import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Outcome;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Quoted;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The post-mortem of a maintenance, and the words that close its issue (product.md section 10). */
public final class PostMortem {
    private static final int LONGEST_TITLE = 200;

    private PostMortem() {}

    /** The issue of the post-mortem, filled with the facts; a maintenance without deviation gets the short form. */
    public static Effect.OpenPostMortem of(Maintenance maintenance) {
        var deviations = deviations(maintenance);
        return new Effect.OpenPostMortem(
                "Post-mortem: " + Quoted.inline(maintenance.issue().title(), LONGEST_TITLE),
                deviations.isEmpty() ? Body.shortForm(maintenance) : Body.longForm(maintenance, deviations),
                maintenance.crew().both().stream().map(Person::login).toList());
    }

    /** Asks for it, and remembers that, so that never two are opened. */
    public static Decision open(Maintenance maintenance, Instant at) {
        var asked = maintenance.memory().withPostMortemAsked(Optional.of(at));
        return Decision.of(maintenance.withMemory(asked), of(maintenance));
    }

    /** To lead and buddy, where GitHub has refused it. */
    public static String notOpened(Maintenance maintenance, String why) {
        return maintenance.crew().mentions() + " GitHub did not let me open the post-mortem (" + Words.own(why)
                + "). To try again, comment `/postmortem`.";
    }

    /** What went differently from the plan, each as a sentence that names roles and no people. */
    public static List<String> deviations(Maintenance maintenance) {
        return Deviations.of(maintenance);
    }

    /** Whether one is opened without being asked for: not for a clean maintenance without impact. */
    public static boolean opensByItself(Maintenance maintenance) {
        return maintenance.impact() != Impact.NO_IMPACT
                || !deviations(maintenance).isEmpty();
    }

    /** The comment that closes the issue and links the post-mortem. */
    public static String closingComment(Maintenance maintenance, int postMortem) {
        return closed(maintenance) + " The post-mortem is #" + postMortem + "." + nextAttempt(maintenance);
    }

    /** The comment that closes the issue where no post-mortem was opened; it holds the facts instead. */
    public static String closingComment(Maintenance maintenance) {
        return closed(maintenance) + nextAttempt(maintenance) + "\n\n" + FactTable.of(maintenance);
    }

    /** The comment that closes the issue of a cancelled maintenance. */
    public static String cancelledComment(Maintenance maintenance) {
        return "This maintenance is cancelled." + NextAttempt.link(maintenance);
    }

    /** How it went, in a sentence. */
    static String closed(Maintenance maintenance) {
        return rolledBack(maintenance)
                ? "The work was rolled back: it was not finished, and the previous state is restored and checked."
                : "The work was completed successfully.";
    }

    private static String nextAttempt(Maintenance maintenance) {
        return rolledBack(maintenance) ? NextAttempt.link(maintenance) : "";
    }

    private static boolean rolledBack(Maintenance maintenance) {
        return maintenance.outcome().filter(Outcome.ROLLED_BACK::equals).isPresent();
    }
}
