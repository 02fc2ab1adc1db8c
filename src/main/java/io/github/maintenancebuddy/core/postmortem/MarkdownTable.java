package io.github.maintenancebuddy.core.postmortem;

/** Rows of Markdown tables; a bar in a text does not end its cell. */
final class MarkdownTable {
    private MarkdownTable() {}

    /** A row, with its line break. */
    static String row(String... cells) {
        var row = new StringBuilder("|");
        for (var cell : cells) {
            row.append(' ').append(cell.replace("|", "\\|")).append(" |");
        }
        return row.append('\n').toString();
    }

    /** The head of a table, with the line below it. */
    static String head(String... cells) {
        return row(cells) + "|" + "---|".repeat(cells.length) + "\n";
    }
}
