package io.github.maintenancebuddy.story;

import io.github.maintenancebuddy.github.standin.Issue;
import io.github.maintenancebuddy.github.standin.Person;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens on every {@link CrashNight}, step by step. In a step each issue gets one delivery at most, since GitHub
 * may deliver two in either order; half of the maintenances go well, the others overrun and are rolled back.
 */
final class CrashScript {
    private CrashScript() {}

    /**
     * Something that happens.
     *
     * @param deed what people do, or how late it becomes
     */
    record Step(String name, Consumer<CrashNight> deed) {}

    static List<Step> steps() {
        return List.of(
                new Step("GitHub delivers the issues", night -> {}),
                all("help", CrashNight::lead, "/help"),
                all("announce", CrashNight::lead, "/announce"),
                tick("accept", CrashNight::buddy, "P2"),
                each("prepare", (night, issue) -> tickAll(night.lead(issue), night.buddy(issue), issue, 'P')),
                at("2026-12-05T20:30:00Z"),
                all("here", CrashNight::lead, "/note everybody is on the call"),
                at("2026-12-05T21:00:00Z"),
                all("status", CrashNight::buddy, "/status"),
                at("2026-12-05T21:20:00Z"),
                tick("work", CrashNight::lead, "C1"),
                all("extend", CrashNight::lead, "/extend 30m the index is slow"),
                all("publish", CrashNight::buddy, "/publish Half of the orders are moved."),
                all("no such task", CrashNight::buddy, "/done C99"),
                half("carry out", 0, (night, issue) -> tickAll(night.lead(issue), night.buddy(issue), issue, 'C')),
                half("verify", 0, (night, issue) -> tickAll(night.buddy(issue), night.lead(issue), issue, 'V')),
                at("2026-12-05T21:25:00Z"),
                at("2026-12-05T22:50:00Z"),
                at("2026-12-05T23:00:00Z"),
                half("hold", 1, (night, issue) -> night.buddy(issue).comments(issue, "/note we hold on")),
                at("2026-12-05T23:31:00Z"),
                at("2026-12-05T23:37:00Z"),
                half(
                        "roll back",
                        1,
                        (night, issue) -> night.buddy(issue).comments(issue, "/rollback the index is corrupt")),
                half("go back", 1, (night, issue) -> tickAll(night.lead(issue), night.buddy(issue), issue, 'R')),
                half("verify the old", 1, (night, issue) -> tickAll(night.buddy(issue), night.lead(issue), issue, 'V')),
                at("2026-12-05T23:50:00Z"),
                half("look back", 1, (night, issue) -> night.lead(issue).comments(issue, "/status")),
                at("2026-12-07T09:00:00Z"),
                at("2026-12-14T09:00:00Z"));
    }

    private static Step at(String time) {
        return new Step(time, night -> night.itIs(time));
    }

    private interface OnIssue {
        void happen(CrashNight night, Issue issue);
    }

    private interface Who {
        Person of(CrashNight night, Issue issue);
    }

    private static Step half(String name, int which, OnIssue deed) {
        return new Step(name, night -> {
            for (var i = which; i < night.issues.size(); i += 2) {
                deed.happen(night, night.issues.get(i));
            }
        });
    }

    private static Step each(String name, OnIssue deed) {
        return new Step(name, night -> night.issues.forEach(issue -> deed.happen(night, issue)));
    }

    private static Step all(String name, Who who, String words) {
        return each(name, (night, issue) -> who.of(night, issue).comments(issue, words));
    }

    private static Step tick(String name, Who who, String box) {
        return each(name, (night, issue) -> who.of(night, issue).ticks(issue, box));
    }

    /** What a second person checks is for the other one of the two. */
    private static void tickAll(Person person, Person other, Issue issue, char stage) {
        for (var number = 1; issue.body().contains("`" + stage + number + "`"); number++) {
            if (issue.body().contains("- [ ] `" + stage + number + "`")) {
                person.ticks(issue, "" + stage + number);
            }
            if (issue.body().contains("`" + stage + number + "b`")) {
                other.ticks(issue, "" + stage + number + "b");
            }
        }
    }
}
