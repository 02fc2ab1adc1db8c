package io.github.maintenancebuddy.runtime.outbox;

import java.util.Optional;

/** One place outside of GitHub where notices go. */
public interface Channel {
    /**
     * Tells a notice, with one try of at most 20 seconds. Where {@link NoticeMessage#doubt} says so it may be there already,
     * and is looked for or replaced rather than told twice; a chat is never asked again then.
     */
    EffectOutcome<Optional<String>> tell(NoticeMessage telling);
}
