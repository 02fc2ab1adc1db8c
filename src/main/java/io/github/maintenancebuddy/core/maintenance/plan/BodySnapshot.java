package io.github.maintenancebuddy.core.maintenance.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we last knew of the text: the base for merging what people change in it (behaviour.md, The plan).
 *
 * @param boxes the plan's lines as the text showed them; empty while there is no plan in it
 * @param text the hash of the whole text, to know it again
 * @param from the hash of the text that it was made from, where that is known
 * @param at GitHub's time of that text
 * @param write our last write, until we know what it overwrote
 */
public record BodySnapshot(List<BodyLine> boxes, int text, int from, Instant at, Optional<Write> write) {
    public static final BodySnapshot UNKNOWN = new BodySnapshot(List.of(), 0, 0, Instant.EPOCH, Optional.empty());

    public BodySnapshot {
        boxes = List.copyOf(boxes);
    }

    /** The same sheet with a newer text, made from that one. */
    public BodySnapshot next(List<BodyLine> shown, Instant time, String body, String made) {
        return new BodySnapshot(shown, body.hashCode(), made.hashCode(), time, write);
    }

    /** Whether this is the text that we knew last. */
    public boolean is(String body) {
        return text == body.hashCode();
    }

    /** Whether this text was made from that one. */
    public boolean follows(String body) {
        return from == body.hashCode();
    }

    /** The same with another last write. */
    public BodySnapshot with(Optional<Write> next) {
        return new BodySnapshot(boxes, text, from, at, next);
    }

    /** A write of ours: what we had read right before, and what we wrote. */
    public record Write(List<BodyLine> read, List<BodyLine> written) {
        public Write {
            read = List.copyOf(read);
            written = List.copyOf(written);
        }
    }
}
