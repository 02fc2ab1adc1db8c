package io.github.maintenancebuddy.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownBlocksTest {
    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "> - "})
    void hostile_nesting_is_cut_off(String piece) {
        var blocks = MarkdownBlocks.of(piece.repeat(10_000) + "text");

        assertThat(depth(blocks.getFirst())).isBetween(10, 60);
    }

    private static int depth(Node block) {
        return 1
                + MarkdownBlocks.children(block).stream()
                        .mapToInt(MarkdownBlocksTest::depth)
                        .max()
                        .orElse(0);
    }
}
