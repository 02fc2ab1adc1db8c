package io.github.maintenancebuddy.core.markdown;

import org.commonmark.parser.Parser;

/** How all Markdown of other people is parsed: no deeper than people nest it, since text made to be slow would be. */
public final class LimitedParser {
    private static final int DEEPEST = 50;

    private LimitedParser() {}

    /** The beginning of a parser with these limits. */
    public static Parser.Builder builder() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST).maxInlineNesting(DEEPEST);
    }
}
