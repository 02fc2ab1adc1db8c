package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** README.md, .github and src/docs, with the lists in them that are made from the code. */
public final class Handbook {
    /** {@code -Dhandbook=write} writes the lists, where they are compared otherwise. */
    private static final boolean WRITE = "write".equals(System.getProperty("handbook"));

    private static final Pattern BEGIN = Pattern.compile("<!-- generated: ([a-z ]+) -->");

    private Handbook() {}

    /** Every page of it. */
    static List<Path> pages() {
        try (var docs = Files.walk(Path.of("src/docs"));
                var gitHub = Files.list(Path.of(".github"))) {
            return Stream.of(Stream.of(Path.of("README.md")), gitHub, docs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of the lists on a page that are made from the code. */
    static List<String> lists(Path page) {
        return BEGIN.matcher(text(page)).results().map(match -> match.group(1)).toList();
    }

    /** Holds that the list of this name on this page is that table, or writes it there. */
    public static void holds(Path page, String list, String table) throws IOException {
        var text = text(page);
        var begin = "<!-- generated: " + list + " -->\n";
        var from = text.indexOf(begin) + begin.length();
        var to = text.indexOf("<!-- /generated -->", from);
        assertThat(text).as("%s", page).contains(begin);
        if (WRITE) {
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
            return;
        }
        assertThat(text.substring(from, to))
                .as("the %s in %s; mvn test -Dtest='*HandbookTest' -Dhandbook=write writes them", list, page)
                .isEqualTo(table);
    }

    /** A table in Markdown. */
    public static String table(List<String> header, Stream<List<String>> rows) {
        var line = header.stream().map(_ -> "---").toList();
        return Stream.concat(Stream.of(header, line), rows)
                .map(cells -> cells == line ? "|" + String.join("|", line) + "|\n" : row(cells))
                .collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? "" : cell.replace("|", "\\|") + " ")
                .collect(Collectors.joining("| ", "| ", "|\n"));
    }
}
