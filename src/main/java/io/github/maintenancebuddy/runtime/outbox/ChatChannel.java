package io.github.maintenancebuddy.runtime.outbox;

import java.util.Optional;

/** A channel where people talk; one of the team also hears when lead or buddy are asked. */
public interface ChatChannel extends Channel {
    /** Says this sentence and links the issue, once. */
    EffectOutcome<Optional<String>> say(String sentence, String link);
}
