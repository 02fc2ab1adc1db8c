package io.github.maintenancebuddy.core.command;

/** A line of a comment that is meant for us (behaviour.md, Commands). Names are in lower case, without the slash. */
public sealed interface CommandLine {
    /** The word behind the slash. */
    String name();

    /**
     * A command.
     *
     * @param arguments all behind the name, stripped; may hold line breaks
     */
    record Given(String name, String arguments) implements CommandLine {}

    /** A word that is no command, but nearly the name of one. */
    record Near(String name, String meant) implements CommandLine {}
}
