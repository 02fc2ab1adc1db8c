package io.github.maintenancebuddy.core.lifecycle;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.command.Command;
import io.github.maintenancebuddy.core.maintenance.decision.Signal.CloseReason;
import io.github.maintenancebuddy.core.maintenance.plan.Stage;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskRef;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** What people write at random: forms, comments with commands, and changes to the text. */
final class RandomWords {
    private static final List<String> DURATIONS = List.of(
            "30m", "1m", "5h", "yes 5h", "1 day", "PT2H", "90 min slow", "-5m", "99999999d", "", "İİİ 2h", "\n30m");
    private static final List<String> TIMES = List.of(
            "until 23:30", "until 02:30", "until 23:30 Europe/Berlin why not", "until", "until 25:99", "UNTIL 4:00");
    private static final List<String> STARTS = List.of(
            "2026-12-06 21:00 UTC for 2h",
            "2026-12-05 22:00",
            "2026-12-05 22:00 Europe/Berlin FOR 1 day",
            "2026-10-25 02:30 Europe/Berlin for 1h",
            "2027-03-28 02:30 Europe/Berlin for 1h",
            "later",
            "Later the vendor is ill\nand so is Bob\nboth",
            "now for 1h",
            "in 90m",
            "tomorrow 22:00 for 45m",
            "Sat 22:00 for 6h",
            "İİİİ for 2h",
            " for 2h",
            "for 2h",
            "2026-12-05 21:00 for 0m",
            "2020-01-01 10:00 UTC for 1h",
            "");
    private static final List<String> FREE = List.of(
            "",
            "anyway",
            "anyway it hurts",
            "anyway\nit hurts",
            "because of @eve and #12 <b>now</b>",
            "`code` | [x] `C1` -->",
            "<!-- maintenance-buddy:end -->",
            "it is slow\nvery slow",
            "next");
    private static final List<String> PEOPLE =
            List.of("@bob", "@cleo", "@ann", "@dan", "@eve", "@nobody", "next", "", "bob", "@a/b", "@ @");
    private static final List<String> LINES = List.of(
            "Restart the cache · 10m",
            "Wait for @eve · second person",
            "Look at the queue · optional",
            "`C1` again",
            "`R1` back",
            "</details> # heading");
    private static final List<String> ZONES = List.of("UTC", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe");

    private final RandomGenerator random;

    RandomWords(RandomGenerator random) {
        this.random = random;
    }

    String form() {
        return random.nextInt(4) > 0 ? NightForm.USUAL.withStart(start()).text() : anyForm();
    }

    private String anyForm() {
        return new NightForm(
                        of(List.of("Full outage", "Degraded performance", "No impact", "_No response_")),
                        start(),
                        of(List.of("2h", "30m", "10m", "8h", "1 day")),
                        of(List.of("bob", "@cleo", "_No response_", "ann", "nobody")),
                        of(List.of("30m", "_No response_", "5m", "4h")))
                .text();
    }

    private String start() {
        return of(List.of("2026-12-05 21:00 ", "2026-12-04 13:00 ", "2026-12-05 00:30 ", "in 3h ")) + of(ZONES);
    }

    /** What helps in this phase. */
    String helpful(Maintenance maintenance) {
        return switch (maintenance.phase()) {
            case DRAFT -> of(List.of("/reschedule in 2h for 2h", "/lead"));
            case SCHEDULED ->
                of(List.of("/accept", "/done P1 P3", "/done P4 P5", "/start", "/start anyway it is time"));
            case IN_PROGRESS ->
                "/done " + open(maintenance, Stage.CARRY_OUT) + " " + open(maintenance, Stage.ROLL_BACK);
            case VERIFYING -> "/done " + open(maintenance, Stage.VERIFY);
            case COMPLETED -> of(List.of("/postmortem", "/undo V1"));
            case CANCELLED -> "/status";
        };
    }

    private String open(Maintenance maintenance, Stage stage) {
        return maintenance.plan().open(stage).stream()
                .map(task -> task.state().isOpen() ? task.ref() : task.ref().asCheck())
                .map(TaskRef::toString)
                .limit(3)
                .collect(Collectors.joining(" "));
    }

    CloseReason closing() {
        return random.nextInt(4) == 0 ? of(List.of(CloseReason.values())) : CloseReason.COMPLETED;
    }

    /** One to three lines, most of them commands. */
    String comment(Maintenance maintenance) {
        var lines = new ArrayList<String>();
        for (var count = random.nextInt(1, 4); count > 0; count--) {
            lines.add(
                    random.nextInt(12) == 0
                            ? of(List.of("/extnd 5m", "hello", "> /cancel", "/path/x"))
                            : command(maintenance));
        }
        return String.join(of(List.of("\n", "\n\n", "\r\n")), lines);
    }

    private String command(Maintenance maintenance) {
        var command = of(CommandCatalogue.ALL);
        if (command.name().equals("cancel") && random.nextInt(5) > 0) {
            return "/status";
        }
        return "/" + command.name() + " " + (random.nextInt(8) == 0 ? of(FREE) : arguments(command, maintenance));
    }

    private String arguments(Command command, Maintenance maintenance) {
        return switch (command.name()) {
            case "extend" -> of(random.nextBoolean() ? DURATIONS : TIMES);
            case "reschedule" -> of(STARTS);
            case "buddy", "lead" -> of(PEOPLE);
            case "done", "undo" -> ref(maintenance) + " " + ref(maintenance);
            case "run" -> ref(maintenance);
            case "skip" -> ref(maintenance) + " " + of(FREE);
            case "assign" -> ref(maintenance) + " " + of(PEOPLE);
            case "add" -> of(List.of("carry out", "verify", "prepare", "roll back", "nowhere")) + " " + of(LINES);
            default -> of(FREE);
        };
    }

    String ref(Maintenance maintenance) {
        var tasks = maintenance.plan().tasks();
        if (tasks.isEmpty() || random.nextInt(15) == 0) {
            return of(List.of("C99", "x", "P1", "p2", "V1b", "R1"));
        }
        Task task = of(tasks);
        return (task.check().isPresent() && random.nextInt(3) == 0 ? task.ref().asCheck() : task.ref()).toString();
    }

    /** What somebody makes of a text: mostly a tick. */
    String edited(String text, Maintenance maintenance) {
        var ref = "`" + ref(maintenance) + "`";
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> text.replace("- [x] " + ref, "- [ ] " + ref);
            case 3 -> text.replaceAll("(?m)^.*" + ref + ".*\\R", "");
            case 4 -> text.replace(ref + " ", ref + " Please ");
            case 5 -> text.replace("### Verify\n", "### Verify\n- [ ] " + of(LINES) + "\n");
            case 6 -> text.replace("### Carry out\n", "### Carry out\n- [x] " + of(LINES) + "\n");
            case 7 -> text.replace("- [ ] `C", "- [x] `C");
            case 8 -> text.replace("- [ ] `V", "- [x] `V");
            case 9 -> text.replace("- [ ] `P", "- [x] `P");
            case 10 -> text.replace("- [ ] `R", "- [x] `R").replace("30m", "20m");
            case 11 -> damaged(text);
            default -> text.replace("- [ ] " + ref, "- [x] " + ref);
        };
    }

    private String damaged(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> text.replace("<!-- maintenance-buddy:begin -->", "");
            case 1 -> text.replace("<!-- maintenance-buddy:end -->", "");
            case 2 -> "";
            case 3 -> text.length() > 4_000 ? text : text + "\n" + text;
            case 4 -> text.replace("\n", "\r\n");
            default -> form() + text.replaceAll("(?s)^.*(?=<!-- maintenance-buddy:begin)", "");
        };
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
