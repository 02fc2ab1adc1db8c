package io.github.maintenancebuddy.github.standin.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/**
 * Renders task boxes as marks that pass the sanitiser as plain text and become inputs only behind it, so that no input
 * written by people gets through.
 */
final class Boxes implements NodeRenderer {
    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    /** A mark, and the line that it is for. */
    private static final Pattern MARK =
            Pattern.compile(BEGIN + "(\\d+)([x-])" + END + "(.*?)(?=</?(?:p|li|ul|ol|br)\\b)", Pattern.DOTALL);

    private final HtmlWriter html;
    private int count;

    Boxes(HtmlNodeRendererContext context) {
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TaskListItemMarker.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof TaskListItemMarker marker && marker.getNext() instanceof Paragraph) {
            html.text("" + BEGIN + count + (marker.isChecked() ? 'x' : '-') + END);
            count++;
        }
    }

    static String withoutMarks(String text) {
        return text.replace(BEGIN, ' ').replace(END, ' ');
    }

    static String inserted(String html, boolean clickable) {
        return MARK.matcher(html)
                .replaceAll(match -> Matcher.quoteReplacement(
                        "<input type=\"checkbox\" class=\"task-box\" data-box=\"%s\" aria-label=\"%s\"%s%s> %s"
                                .formatted(
                                        match.group(1),
                                        match.group(3).replaceAll("<[^>]*>", "").strip(),
                                        match.group(2).equals("x") ? " checked" : "",
                                        clickable ? "" : " disabled",
                                        match.group(3))));
    }
}
