package io.github.maintenancebuddy.core.command;

/**
 * A line of a comment that people read as plain text.
 *
 * @param number the number of the line in the comment
 * @param open whether a command may begin here; else the line can only go on with one
 */
record CommentRow(int number, String text, boolean open) {
    /** Whether nothing, not even an empty line, stands between the two. */
    boolean follows(CommentRow before) {
        return number == before.number + 1;
    }
}
