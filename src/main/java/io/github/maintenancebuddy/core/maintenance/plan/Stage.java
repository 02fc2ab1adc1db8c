package io.github.maintenancebuddy.core.maintenance.plan;

import java.util.Arrays;
import java.util.Optional;

/** A part of the plan, in the order in which people work through it. */
public enum Stage {
    PREPARE('P', "Prepare"),
    CARRY_OUT('C', "Carry out"),
    VERIFY('V', "Verify"),
    ROLL_BACK('R', "Roll back");

    private final char letter;
    private final String title;

    Stage(char letter, String title) {
        this.letter = letter;
        this.title = title;
    }

    /** The first letter of the references of its tasks. */
    public char letter() {
        return letter;
    }

    public String title() {
        return title;
    }

    /** The stage that a person names by its title, whatever its case, with or without the space. */
    public static Optional<Stage> read(String text) {
        var wanted = squeezed(text);
        return Arrays.stream(values())
                .filter(stage -> squeezed(stage.title).equals(wanted))
                .findFirst();
    }

    /** The stage whose references begin with this letter. */
    public static Optional<Stage> of(char letter) {
        return Arrays.stream(values())
                .filter(stage -> stage.letter == Character.toUpperCase(letter))
                .findFirst();
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("[\\s_-]+", "").toLowerCase(java.util.Locale.ROOT);
    }
}
