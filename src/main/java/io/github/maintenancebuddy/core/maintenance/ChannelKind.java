package io.github.maintenancebuddy.core.maintenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of channels that an operator can configure (behaviour.md, Announcing). */
public enum ChannelKind {
    SLACK(Told.ONCE),
    TEAMS(Told.ONCE),
    WEBHOOK(Told.WITH_CORRECTIONS),
    STATUSPAGE(Told.AS_A_PAGE),
    MAIL(Told.ONCE),
    ALERTMANAGER(Told.NEVER),
    PAGERDUTY(Told.NEVER);

    private final Told told;

    ChannelKind(Told told) {
        this.told = told;
    }

    /** What a channel does with notices. */
    private enum Told {
        /** It silences alerts and hears no notice. */
        NEVER,
        /** It is pushed each notice, and can replace none. */
        ONCE,
        /** It is pushed each notice, and hears what was corrected. */
        WITH_CORRECTIONS,
        /** People look at it, so it shows an overrun at once and replaces what was corrected. */
        AS_A_PAGE
    }

    /** As it is written in settings. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this name, whatever its case. */
    public static Optional<ChannelKind> read(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** Whether notices go there at all. */
    public boolean hearsNotices() {
        return told != Told.NEVER;
    }

    /** Whether people are disturbed by it, so that it does not hear of an overrun at once. */
    public boolean pushes() {
        return told == Told.ONCE || told == Told.WITH_CORRECTIONS;
    }

    /** Whether a corrected notice can take the place of the one before. */
    public boolean replaces() {
        return told == Told.WITH_CORRECTIONS || told == Told.AS_A_PAGE;
    }

    /** Whether people talk there; nothing can be asked of it, so it is never told a second time after a doubt. */
    public boolean isChat() {
        return this == SLACK || this == TEAMS;
    }
}
