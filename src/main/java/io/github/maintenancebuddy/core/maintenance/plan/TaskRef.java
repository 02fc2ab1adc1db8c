package io.github.maintenancebuddy.core.maintenance.plan;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short reference of a task, such as {@code C2}, or of its check by a second person, {@code C2b}. It never changes
 * and is never reused.
 *
 * @param check whether this is the check by a second person
 */
public record TaskRef(Stage stage, int number, boolean check) implements Comparable<TaskRef> {
    private static final Pattern SHAPE = Pattern.compile("([PCVRpcvr])([1-9][0-9]{0,3})([bB]?)");

    /** Announcing. */
    public static final TaskRef P1 = of(Stage.PREPARE, 1);

    /** The buddy accepts. */
    public static final TaskRef P2 = of(Stage.PREPARE, 2);

    public static TaskRef of(Stage stage, int number) {
        return new TaskRef(stage, number, false);
    }

    /** The reference that a person wrote, whatever its case. */
    public static Optional<TaskRef> read(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var check = !matcher.group(3).isEmpty();
        return Stage.of(matcher.group(1).charAt(0))
                .map(stage -> new TaskRef(stage, Integer.parseInt(matcher.group(2)), check));
    }

    /** The task that this is the check of, or this itself. */
    public TaskRef task() {
        return of(stage, number);
    }

    public TaskRef asCheck() {
        return new TaskRef(stage, number, true);
    }

    @Override
    public int compareTo(TaskRef other) {
        return java.util.Comparator.comparing(TaskRef::stage)
                .thenComparingInt(TaskRef::number)
                .thenComparing(TaskRef::check)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%c%d%s", stage.letter(), number, check ? "b" : "");
    }
}
