package io.github.maintenancebuddy.core.maintenance.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What we last knew of the text: the base for merging what people change in it (behaviour.md, The plan).
 *
 * @param boxes the plan's lines as the text showed them; empty while there is no plan in it
 * @param textDigest the SHA-256 of the whole text, to know it again; documents from before there was one have none
 * @param previousDigest the same of the text that it was made from, where that is known
 * @param at GitHub's time of that text
 * @param write our last write, until we know what it overwrote
 */
public record BodySnapshot(
        List<BodyLine> boxes,
        Optional<String> textDigest,
        Optional<String> previousDigest,
        Instant at,
        Optional<Write> write) {
    public static final BodySnapshot UNKNOWN =
            new BodySnapshot(List.of(), Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty());

    public BodySnapshot {
        boxes = List.copyOf(boxes);
    }

    /** The same with a newer text, made from that one. */
    public BodySnapshot next(List<BodyLine> shown, Instant time, String body, String previous) {
        return new BodySnapshot(shown, Optional.of(digest(body)), Optional.of(digest(previous)), time, write);
    }

    /** The same with a newer text, of which it is not known from which one it was made. */
    public BodySnapshot next(List<BodyLine> shown, Instant time, String body) {
        return new BodySnapshot(shown, Optional.of(digest(body)), Optional.empty(), time, write);
    }

    /** Whether this is the text that we knew last. */
    public boolean matches(String body) {
        return textDigest.filter(digest(body)::equals).isPresent();
    }

    /** Whether the text that we knew last was made from this one. */
    public boolean wasMadeFrom(String body) {
        return previousDigest.filter(digest(body)::equals).isPresent();
    }

    /** The same with another last write. */
    public BodySnapshot with(Optional<Write> next) {
        return new BodySnapshot(boxes, textDigest, previousDigest, at, next);
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** A write of ours: what we had read right before, and what we wrote. */
    public record Write(List<BodyLine> read, List<BodyLine> written) {
        public Write {
            read = List.copyOf(read);
            written = List.copyOf(written);
        }
    }
}
