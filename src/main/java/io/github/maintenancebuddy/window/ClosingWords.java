package io.github.maintenancebuddy.window;

import io.github.maintenancebuddy.maintenance.Maintenance;
import io.github.maintenancebuddy.maintenance.Person;
import io.github.maintenancebuddy.maintenance.Stage;
import io.github.maintenancebuddy.maintenance.Task;
import java.util.List;

/** The sentences around verifying, closing, rolling back, and closing by hand. */
final class ClosingWords {
    static final String COMPLETE_SYNTAX = "Write `/complete`, or `/complete anyway` and why.";

    private ClosingWords() {}

    static String verify(Maintenance maintenance) {
        var open = maintenance.plan().open(Stage.VERIFY);
        var done =
                maintenance.plan().rollingBack() ? "The previous state is restored." : "All of **Carry out** is done.";
        return maintenance.crew().mentions() + " " + done + " Now **verify**"
                + (open.isEmpty() ? "." : ": " + Tasks.references(open) + ".")
                + " At least one of these ticks must come from somebody other than the lead.";
    }

    static String confirm(Maintenance maintenance) {
        var buddy = maintenance.crew().buddy().person().map(Person::mention);
        return buddy.map(mention ->
                        mention + " the lead has verified everything alone. Please check, then untick and tick"
                                + " one of the Verify tasks yourself, or comment `/complete`.")
                .orElse(maintenance.crew().mentions()
                        + " everything was verified by the lead alone. To close the window without a second person,"
                        + " comment `/complete`.");
    }

    static String stillOpen(List<Task> open) {
        return Tasks.references(open) + (open.size() == 1 ? " is" : " are")
                + " still open. Tick or `/skip` what is done or not needed, or write `/complete anyway` and why.";
    }

    static String rollingBack(Maintenance maintenance) {
        var tasks = maintenance.plan().open(Stage.ROLL_BACK);
        return maintenance.crew().mentions()
                + " **Rolling back.** What was open under **Carry out** no longer counts. Now: "
                + Tasks.references(tasks) + ", then verify.";
    }

    static String reopened(List<Task> open, Person by) {
        return by.mention() + " this maintenance is still running, so the issue is open again"
                + (open.isEmpty()
                        ? "."
                        : ": " + Tasks.references(open) + (open.size() == 1 ? " is" : " are") + " open.")
                + " To close the window, the lead or the buddy comments `/complete`.";
    }

    static String closedTooEarly(Person by) {
        return by.mention()
                + " this maintenance is still planned, so the issue is open again. To give it up, the lead, the"
                + " buddy or somebody with write comments `/cancel`.";
    }

    static String backToVerifying(Maintenance maintenance) {
        var open = maintenance.plan().open(Stage.VERIFY);
        return maintenance.crew().mentions() + " **Reopened**: verifying again. When all is well, "
                + (open.isEmpty() ? "" : "tick " + Tasks.references(open) + ", or ")
                + "the lead or the buddy comments `/complete`.";
    }
}
