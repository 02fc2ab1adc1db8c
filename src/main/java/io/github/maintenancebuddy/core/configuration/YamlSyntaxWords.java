package io.github.maintenancebuddy.core.configuration;

import java.util.LinkedHashMap;
import java.util.Map;

/** The sentences on what is no YAML. */
final class YamlSyntaxWords {
    static final String ANCHOR =
            "Anchors (`&name`) and aliases (`*name`) are not followed; write it out, and put a text that begins with"
                    + " `*` or `&` in quotes.";
    static final String CHARACTER = "This character cannot be in the file; remove it or write it anew.";
    static final String TOO_DEEP =
            "The file is nested too deeply to be read; nothing in it needs more than six levels.";

    /** By words of the reader's own message. */
    static final Map<String, String> KNOWN = known();

    private YamlSyntaxWords() {}

    private static Map<String, String> known() {
        var known = new LinkedHashMap<String, String>();
        known.put("\\t", "A tab cannot be used for indentation; use spaces.");
        known.put("character '@'", "A text cannot begin with `@`; leave it out, or put the text in quotes.");
        known.put("character '`'", "A text cannot begin with a backtick; put it in quotes.");
        known.put(
                "mapping values are not allowed here",
                "A `:` cannot stand here; put a text with a colon in quotes, and check the indentation.");
        known.put(
                "expected <block end>",
                "This does not fit the lines above; begin it in the same column as its neighbours, with `- ` for"
                        + " items of a list.");
        known.put("tag is not allowed", "Tags such as `!!name` are not followed; leave it out.");
        known.put("could not find expected ':'", "A key lacks its `:`; write `key: value`.");
        known.put("unexpected end of stream", "A quote is not closed.");
        known.put("expected ',' or ']'", "A bracket `[` is not closed, or a comma is missing in it.");
        known.put("expected ',' or '}'", "A brace `{` is not closed, or a comma is missing in it.");
        known.put(
                "another document", "There is a second document behind `---`; only one is read, so put all into one.");
        known.put(
                "sequence entries are not allowed here",
                "A list cannot begin here; put `- ` onto a line of its own below the key.");
        return known;
    }
}
