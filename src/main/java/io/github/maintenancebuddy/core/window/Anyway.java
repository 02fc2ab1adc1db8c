package io.github.maintenancebuddy.core.window;

import java.util.Locale;
import java.util.Optional;

/** The one override word: {@code anyway WHY} (behaviour.md, Commands). */
final class Anyway {
    static final String WHY_MISSING =
            "`anyway` needs a reason behind it, such as `anyway the vendor waits on the phone`.";

    private static final String WORD = "anyway";

    private Anyway() {}

    /** The reason behind {@code anyway}, empty text where it is missing; nothing where the word is not there. */
    static Optional<String> read(String arguments) {
        var text = arguments.strip();
        var lower = text.toLowerCase(Locale.ROOT);
        if (!lower.equals(WORD) && !lower.startsWith(WORD + " ") && !lower.startsWith(WORD + "\n")) {
            return Optional.empty();
        }
        return Optional.of(text.substring(WORD.length()).strip());
    }
}
