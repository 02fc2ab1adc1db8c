package io.github.maintenancebuddy.core.postmortem;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntFunction;

/** Keeps long lists within what GitHub takes (behaviour.md, Manners): the first and the last lines stay. */
final class ListShortener {
    private ListShortener() {}

    /**
     * The lines joined, within so many bytes.
     *
     * @param leftOut the line that stands for so many left out
     */
    static String inTheMiddle(List<String> lines, int atMost, IntFunction<String> leftOut) {
        if (bytes(String.join("", lines)) <= atMost) {
            return String.join("", lines);
        }
        var room = atMost - bytes(leftOut.apply(lines.size()));
        List<String> head = new ArrayList<>();
        Deque<String> tail = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            var fromHead = head.size() == tail.size();
            var next = fromHead ? lines.get(head.size()) : lines.get(lines.size() - 1 - tail.size());
            room -= bytes(next);
            if (room < 0) {
                break;
            }
            if (fromHead) {
                head.add(next);
            } else {
                tail.addFirst(next);
            }
        }
        var gap = leftOut.apply(lines.size() - head.size() - tail.size());
        return String.join("", head) + gap + String.join("", tail);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
