package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the public was told.
 *
 * @param page the address of the public page of this maintenance
 * @param announcedAt when it was first announced; nothing is public before
 */
public record Publicity(String page, Optional<Instant> announcedAt, List<Notice> notices) {
    public Publicity {
        notices = List.copyOf(notices);
    }

    public boolean announced() {
        return announcedAt.isPresent();
    }

    /** What the public knows now. */
    public Optional<PublicFacts> facts() {
        return notices.isEmpty()
                ? Optional.empty()
                : Optional.of(notices.getLast().facts());
    }

    /** The last notice of a kind. */
    public Optional<Notice> last(NoticeKind kind) {
        return notices.reversed().stream()
                .filter(notice -> notice.kind() == kind)
                .findFirst();
    }

    /** The same with this notice in the place of the one with its number. */
    public Publicity with(Notice corrected) {
        var next = notices.stream()
                .map(notice -> notice.number() == corrected.number() ? corrected : notice)
                .toList();
        return new Publicity(page, announcedAt, next);
    }

    public Publicity told(NoticeKind kind, Instant at, String text, PublicFacts facts) {
        var next = new ArrayList<>(notices);
        next.add(new Notice(notices.size() + 1, kind, at, text, facts, Optional.empty()));
        return new Publicity(page, announcedAt.or(() -> Optional.of(at)), next);
    }
}
