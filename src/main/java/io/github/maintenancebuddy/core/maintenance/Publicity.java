package io.github.maintenancebuddy.core.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the public was told.
 *
 * @param page the address of the public page of this maintenance
 * @param announcedAt when it was first announced; nothing is public before
 * @param receipts what channels answered, one for each notice and channel
 */
public record Publicity(String page, Optional<Instant> announcedAt, List<Notice> notices, List<Receipt> receipts) {
    /** After so long without an update while the work runs, the lead is asked for one (behaviour.md, The window). */
    public static final Duration LONGEST_SILENCE = Duration.ofMinutes(30);

    public Publicity {
        notices = List.copyOf(notices);
        receipts = List.copyOf(receipts);
    }

    /** Nothing was told yet. */
    public static Publicity at(String page) {
        return new Publicity(page, Optional.empty(), List.of(), List.of());
    }

    /** The same under another address. */
    public Publicity movedTo(String next) {
        return new Publicity(next, announcedAt, notices, receipts);
    }

    /** The same, announced now unless it was before. */
    public Publicity announced(Instant at) {
        return new Publicity(page, announcedAt.or(() -> Optional.of(at)), notices, receipts);
    }

    /** The notice with this number. */
    public Optional<Notice> notice(int number) {
        return notices.stream().filter(notice -> notice.number() == number).findFirst();
    }

    /** What this channel last answered to this notice. */
    public Optional<Receipt> receipt(String channel, int number) {
        return receipts.stream()
                .filter(receipt -> receipt.channel().equals(channel) && receipt.notice() == number)
                .findFirst();
    }

    /** Whether the last that was heard of this channel is that it did not work. */
    public boolean failing(String channel) {
        return receipts.reversed().stream()
                .filter(receipt -> receipt.channel().equals(channel))
                .findFirst()
                .filter(Receipt::failed)
                .isPresent();
    }

    /** The same with this receipt in the place of the one before it. */
    public Publicity with(Receipt receipt) {
        var next = new ArrayList<>(receipts);
        next.removeIf(receipt::concerns);
        next.add(receipt);
        return new Publicity(page, announcedAt, notices, next);
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
        return new Publicity(page, announcedAt, next, receipts);
    }

    public Publicity told(NoticeKind kind, Instant at, String text, PublicFacts facts, Optional<Instant> nextUpdate) {
        var next = new ArrayList<>(notices);
        next.add(new Notice(notices.size() + 1, kind, at, text, facts, Optional.empty(), nextUpdate));
        return new Publicity(page, announcedAt.or(() -> Optional.of(at)), next, receipts);
    }
}
