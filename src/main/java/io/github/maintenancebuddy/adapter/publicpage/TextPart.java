package io.github.maintenancebuddy.adapter.publicpage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a person's plain text.
 *
 * @param text to be escaped as any text
 * @param link where it leads; empty where it is no address
 */
public record TextPart(String text, String link) {
    /** Encrypted addresses only, and no sign behind that ends the sentence rather than the address. */
    private static final Pattern ADDRESS = Pattern.compile("https://[A-Za-z0-9][^\\s<>\"'`]*[^\\s<>\"'`.,;:!?)\\]]");

    /** The text in pieces, so that what people wrote as an address can be followed. */
    static List<TextPart> read(String text) {
        var pieces = new ArrayList<TextPart>();
        var from = 0;
        var matcher = ADDRESS.matcher(text);
        while (matcher.find()) {
            pieces.add(new TextPart(text.substring(from, matcher.start()), ""));
            pieces.add(new TextPart(matcher.group(), matcher.group()));
            from = matcher.end();
        }
        pieces.add(new TextPart(text.substring(from), ""));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }
}
