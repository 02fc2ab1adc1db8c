package io.github.maintenancebuddy;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lines for a shell in the handbook: whole blocks, and commands within a sentence or a table. */
final class DocumentedCommands {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```$");
    private static final Pattern WITHIN = Pattern.compile(
            "`((?:mvn|java|docker|sudo|sqlite3|osv-scanner|journalctl|src/(?:deb|docker)/[a-z]+) [^`]*)`");
    private static final Pattern SETTING = Pattern.compile("([A-Z_]+)=(?:\"[^\"]*\"|\\S+)(?:\\s+#.*)?");

    private DocumentedCommands() {}

    /** Each command once. */
    static List<String> all() {
        return lines().filter(line -> !SETTING.matcher(line).matches())
                .distinct()
                .toList();
    }

    /** The names of settings that stand in blocks of their own. */
    static List<String> settings() {
        return lines().map(SETTING::matcher)
                .filter(match -> match.matches())
                .map(match -> match.group(1))
                .toList();
    }

    private static Stream<String> lines() {
        return Handbook.pages().stream().map(Handbook::text).flatMap(text -> {
            var blocks = BLOCK.matcher(text)
                    .results()
                    .flatMap(block -> block.group(1).replace("\\\n", "").lines());
            var within =
                    WITHIN.matcher(BLOCK.matcher(text).replaceAll("")).results().map(match -> match.group(1));
            return Stream.concat(blocks, within);
        });
    }
}
