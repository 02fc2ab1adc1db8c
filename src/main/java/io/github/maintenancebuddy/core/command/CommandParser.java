package io.github.maintenancebuddy.core.command;

import io.github.maintenancebuddy.core.command.CommandLine.Given;
import io.github.maintenancebuddy.core.command.CommandLine.Near;
import io.github.maintenancebuddy.core.words.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the commands out of a comment (behaviour.md, Commands). */
public final class CommandParser {
    /** The word ends at white space; a word with another slash in it is a path. */
    private static final Pattern COMMAND = Pattern.compile("(?s)/(\\p{L}[^\\s/]*+)(?:\\s(.*))?");

    private final List<String> names;
    private final List<CommandLine> lines = new ArrayList<>();

    /** The name of the command that the next row may go on with, and what stands behind it so far. */
    private String name = "";

    private final List<String> text = new ArrayList<>();

    private CommandParser(List<String> names) {
        this.names = names;
    }

    /**
     * The commands of a comment, in order, with what was nearly one. Other slash words are not ours.
     *
     * @param knownNames the names of our commands, in lower case
     */
    public static List<CommandLine> read(String markdown, List<String> knownNames) {
        if (markdown.indexOf('/') < 0) {
            return List.of();
        }
        var comment = new CommandParser(knownNames);
        var rows = ProseExtractor.rows(markdown);
        for (var i = 0; i < rows.size() && !EmailQuote.begins(rows, i); i++) {
            if (i > 0 && !rows.get(i).follows(rows.get(i - 1))) {
                comment.close();
            }
            comment.read(rows.get(i));
        }
        comment.close();
        return List.copyOf(comment.lines);
    }

    private void read(CommentRow row) {
        var plain = Whitespace.plain(row.text());
        var command = COMMAND.matcher(plain);
        if (!row.open() || !command.matches() || !begin(command)) {
            text.add(plain);
        }
    }

    /** Whether the word is one of ours, or nearly. */
    private boolean begin(Matcher command) {
        var word = command.group(1).toLowerCase(Locale.ROOT);
        var near = NearestWord.to(word, names);
        if (near.isEmpty()) {
            return false;
        }
        close();
        if (names.contains(word)) {
            name = word;
            text.add(Optional.ofNullable(command.group(2)).orElse(""));
        } else {
            lines.add(new Near(word, near.get()));
        }
        return true;
    }

    private void close() {
        if (!name.isEmpty()) {
            lines.add(new Given(name, String.join("\n", text).strip()));
        }
        name = "";
        text.clear();
    }
}
