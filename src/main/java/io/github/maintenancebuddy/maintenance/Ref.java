package io.github.maintenancebuddy.maintenance;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short reference of a task, such as {@code C2}, or of its check by a second person, {@code C2b}. It never changes
 * and is never reused.
 *
 * @param check whether this is the check by a second person
 */
public record Ref(Stage stage, int number, boolean check) implements Comparable<Ref> {
    private static final Pattern SHAPE = Pattern.compile("([PCVRpcvr])([1-9][0-9]{0,3})([bB]?)");

    /** Announcing. */
    public static final Ref P1 = of(Stage.PREPARE, 1);

    /** The buddy accepts. */
    public static final Ref P2 = of(Stage.PREPARE, 2);

    public static Ref of(Stage stage, int number) {
        return new Ref(stage, number, false);
    }

    /** The reference that a person wrote, whatever its case. */
    public static Optional<Ref> read(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var check = !matcher.group(3).isEmpty();
        return Stage.of(matcher.group(1).charAt(0))
                .map(stage -> new Ref(stage, Integer.parseInt(matcher.group(2)), check));
    }

    /** The task that this is the check of, or this itself. */
    public Ref task() {
        return of(stage, number);
    }

    public Ref asCheck() {
        return new Ref(stage, number, true);
    }

    @Override
    public int compareTo(Ref other) {
        return java.util.Comparator.comparing(Ref::stage)
                .thenComparingInt(Ref::number)
                .thenComparing(Ref::check)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%c%d%s", stage.letter(), number, check ? "b" : "");
    }
}
