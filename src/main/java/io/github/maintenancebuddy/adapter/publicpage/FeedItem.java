package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.core.maintenance.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One notice as feeds tell it. */
record FeedItem(PublicView view, Notice notice) {
    /** As many as a reader may miss between two looks. */
    private static final int MOST = 50;

    /** The newest first. */
    static List<FeedItem> of(PublicBoard board) {
        return board.wanted().stream()
                .flatMap(view -> view.notices().stream().map(notice -> new FeedItem(view, notice)))
                .sorted(Comparator.comparing(FeedItem::at)
                        .thenComparing(item -> item.notice.number())
                        .reversed())
                .limit(MOST)
                .toList();
    }

    /** The same for ever, also after a correction. */
    String id() {
        var name = view.place().key() + "/" + notice.number();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    String title() {
        return writable(PageWords.label(notice) + ": " + notice.facts().title());
    }

    String text() {
        return writable(view.textAlone(notice));
    }

    String link() {
        return view.place().url() + "#update-" + notice.number();
    }

    Instant at() {
        return notice.at();
    }

    Date published() {
        return Date.from(notice.at());
    }

    Date updated() {
        var newest = notice.equals(view.notices().getLast());
        return Date.from(newest ? view.toldAt() : notice.writtenAt());
    }

    /** XML has no word for some characters, not even an escaped one. */
    static String writable(String text) {
        return text.codePoints()
                .filter(it -> it >= ' ' || it == '\n' || it == '\t')
                .filter(it -> !Character.isSurrogate((char) it) || it > 0xFFFF)
                .filter(it -> (it & 0xFFFE) != 0xFFFE)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
