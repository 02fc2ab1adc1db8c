package io.github.maintenancebuddy.core.maintenance.command;

import java.util.List;

/**
 * A command in the eyes of people: how it is written, and what for.
 *
 * @param name without the slash
 * @param syntax every way to write it, as shown to people
 * @param does half a sentence for the table and for help
 * @param example a line that works
 */
public record Usage(String name, List<String> syntax, String does, String example, Suggested suggested) {
    /** Whether a refused command makes us suggest this one in its place, where it is possible. */
    public enum Suggested {
        FIRST,
        AFTER_THE_FIRST,
        NEVER
    }

    public Usage {
        syntax = List.copyOf(syntax);
    }

    public Usage(String name, List<String> syntax, String does, String example) {
        this(name, syntax, does, example, Suggested.NEVER);
    }

    public Usage suggestedFirst() {
        return new Usage(name, syntax, does, example, Suggested.FIRST);
    }

    public Usage alsoSuggested() {
        return new Usage(name, syntax, does, example, Suggested.AFTER_THE_FIRST);
    }

    boolean mentionsPeople() {
        return syntax.stream().anyMatch(way -> way.contains("@"));
    }
}
