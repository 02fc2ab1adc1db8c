package io.github.maintenancebuddy.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What we last knew of the text: the base for merging what people change in it (product.md section 4).
 *
 * @param boxes the plan's lines as the text showed them; empty while there is no plan in it
 * @param at GitHub's time of that text
 * @param write our last write, until we know what it overwrote
 */
public record Sheet(List<Box> boxes, Instant at, Optional<Write> write) {
    public static final Sheet UNKNOWN = new Sheet(List.of(), Instant.EPOCH, Optional.empty());

    public Sheet {
        boxes = List.copyOf(boxes);
    }

    /** A write of ours: what we had read right before, and what we wrote. */
    public record Write(List<Box> read, List<Box> written) {
        public Write {
            read = List.copyOf(read);
            written = List.copyOf(written);
        }
    }
}
