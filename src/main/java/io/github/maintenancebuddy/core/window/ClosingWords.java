package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.people.Person;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.when.TimeFormat;
import java.util.List;

/** The sentences around verifying, closing, rolling back, and closing by hand. */
final class ClosingWords {
    static final String COMPLETE_SYNTAX = "Write `/complete`, or `/complete anyway` and why.";

    private ClosingWords() {}

    static String verify(Maintenance maintenance) {
        var done =
                maintenance.plan().rollingBack() ? "The previous state is restored." : "All of **Carry out** is done.";
        return maintenance.crew().mentions() + " " + done + " "
                + next(maintenance, maintenance.plan().open(Stage.VERIFY));
    }

    private static String next(Maintenance maintenance, List<Task> open) {
        if (open.isEmpty()) {
            return WindowClosing.verifiedByAnother(maintenance)
                    ? "Everything is verified already, so the window closes in a minute. To keep it open, untick a"
                            + " Verify task."
                    : "Nothing is left to verify.";
        }
        return "Now **verify**: " + TaskMentions.references(open) + "."
                + (maintenance.plan().withoutSecondPerson()
                        ? " Then comment `/complete`."
                        : " At least one of these ticks must come from somebody other than the lead.");
    }

    static String confirm(Maintenance maintenance) {
        if (maintenance.plan().withoutSecondPerson()) {
            return maintenance.crew().mentions() + " everything is verified. To close the window, comment `/complete`.";
        }
        var buddy = maintenance.crew().buddy().person().map(Person::mention);
        return buddy.map(mention -> mention + " the lead has verified everything alone. Please check, then comment"
                        + " `/complete`, or untick and tick one of the Verify tasks yourself.")
                .orElse(maintenance.crew().mentions()
                        + " everything was verified by the lead alone. To close the window without a second person,"
                        + " comment `/complete`.");
    }

    static String stillOpen(List<Task> open) {
        return TaskMentions.references(open) + (open.size() == 1 ? " is" : " are")
                + " still open. Tick or `/skip` what is done or not needed, or write `/complete anyway` and why.";
    }

    static String rollingBack(Maintenance maintenance) {
        var tasks = maintenance.plan().open(Stage.ROLL_BACK);
        return maintenance.crew().mentions()
                + " **Rolling back.** What was open under **Carry out** no longer counts, and **Verify** holds what the"
                + " restored state needs. Now: "
                + TaskMentions.references(tasks) + ", then verify."
                + maintenance
                        .window()
                        .map(window -> " The planned end is " + TimeFormat.moment(window.end(), window.zone()) + ".")
                        .orElse("");
    }

    static String openAgain(Maintenance maintenance, Signal.Closed closed) {
        var open = Complete.open(maintenance);
        var way = closed.reason() == Signal.CloseReason.COMPLETED
                ? ""
                : " To give the work up, restore the previous state with `/rollback`.";
        return toCloser(maintenance, closed.by())
                + " this maintenance is still running, so the issue is open again"
                + (open.isEmpty()
                        ? "."
                        : ": " + TaskMentions.references(open) + (open.size() == 1 ? " is" : " are") + " open.")
                + " To close the window, the lead or the buddy comments `/complete`." + way;
    }

    /** To the people who can end the fight with whoever, or whatever, closes it again. */
    static String leftClosed(Maintenance maintenance) {
        var crew = maintenance.crew();
        var way = maintenance.running() ? "`/complete`" : "`/cancel`";
        return (crew.both().isEmpty() ? crew.author().mention() : crew.mentions())
                + " the issue was closed again within an hour, so it stays closed for now. **The maintenance goes on**,"
                + " with all its questions and notices. Please reopen the issue, or end the maintenance with " + way
                + ".";
    }

    static String closedTooEarly(Maintenance maintenance, Person by) {
        return toCloser(maintenance, by)
                + " this maintenance has not begun, so the issue is open again. To give it up, the lead, the"
                + " buddy or somebody with write comments `/cancel`.";
    }

    /** An app or workflow reads nothing, so its people are told. */
    private static String toCloser(Maintenance maintenance, Person by) {
        var crew = maintenance.crew();
        return by.human() ? by.mention() : crew.both().isEmpty() ? crew.author().mention() : crew.mentions();
    }

    static String backToVerifying(Maintenance maintenance) {
        var open = maintenance.plan().open(Stage.VERIFY);
        return maintenance.crew().mentions() + " **Reopened**: verifying again. When all is well, "
                + (open.isEmpty() ? "" : "tick " + TaskMentions.references(open) + ", or ")
                + "the lead or the buddy comments `/complete`.";
    }
}
