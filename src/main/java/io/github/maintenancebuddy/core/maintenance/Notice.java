package io.github.maintenancebuddy.core.maintenance;

import java.time.Instant;
import java.util.Optional;

/**
 * A public message about a maintenance. It holds only what is public: words that a person wrote for the public or our
 * own fixed sentences, and the public facts.
 *
 * @param number counts the notices of a maintenance from 1
 * @param text plain text, no Markdown; it says nothing that becomes untrue when time passes
 * @param facts what the public knows from this notice on
 * @param correctedAt when its text was last replaced, if it ever was
 * @param nextUpdate by when the public was promised the next one, if it was
 */
public record Notice(
        int number,
        NoticeKind kind,
        Instant at,
        String text,
        PublicFacts facts,
        Optional<Instant> correctedAt,
        Optional<Instant> nextUpdate) {
    public Notice corrected(String next, Instant when) {
        return new Notice(number, kind, at, next, facts, Optional.of(when), nextUpdate);
    }

    public Notice withText(String next) {
        return new Notice(number, kind, at, next, facts, correctedAt, nextUpdate);
    }

    /** When what it says was written. */
    public Instant writtenAt() {
        return correctedAt.orElse(at);
    }
}
