package io.github.maintenancebuddy.core.window;

import io.github.maintenancebuddy.core.maintenance.command.Verdict;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The one word that overrides a gate: {@code anyway WHY} (behaviour.md, Commands). */
final class Anyway {
    private static final String WORD = "anyway";
    private static final String WHY_MISSING =
            "`anyway` needs a reason behind it, such as `anyway the vendor waits on the phone`.";

    private Anyway() {}

    /**
     * Reads the arguments of a command that takes no others.
     *
     * @param syntax what to write instead, where they are none
     * @param then the verdict for the reason behind {@code anyway}; empty where there are no arguments
     */
    static Verdict read(String arguments, String syntax, Function<Optional<String>, Verdict> then) {
        var text = arguments.strip();
        if (text.isEmpty()) {
            return then.apply(Optional.empty());
        }
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals(WORD)) {
            return Verdict.unclear(WHY_MISSING);
        }
        return lower.startsWith(WORD + " ") || lower.startsWith(WORD + "\n")
                ? then.apply(Optional.of(text.substring(WORD.length()).strip()))
                : Verdict.unclear(syntax);
    }
}
