package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** Renders text as GitHub does: task boxes, tables, alerts, mentions; harmless whatever people write. */
final class Markdown {
    private static final List<Extension> COMMON =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(COMMON)
            .extensions(List.of(TaskListItemsExtension.create()))
            .build();
    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements(
                    "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "strong", "em", "b", "i")
            .allowElements("code", "pre", "blockquote", "del", "s", "sub", "sup", "kbd", "details", "summary", "div")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a", "img", "span")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("src", "alt", "width", "height")
            .onElements("img")
            .allowAttributes("align")
            .onElements("th", "td", "p", "div")
            .allowAttributes("start")
            .onElements("ol")
            .allowAttributes("class")
            .matching(Pattern.compile("alert|alert-[a-z]+|mention|language-\\w+"))
            .onElements("p", "blockquote", "a", "code")
            .allowStandardUrlProtocols()
            .allowWithoutAttributes("span", "a")
            .toFactory();

    private Markdown() {}

    /** HTML of a text; the boxes can be clicked where the reader may edit it. */
    static String render(String text, Repository repository, boolean clickable) {
        var document = PARSER.parse(Boxes.withoutMarks(text));
        var alerts = Alerts.markedIn(document);
        document.accept(new References(repository));
        var renderer = HtmlRenderer.builder()
                .extensions(COMMON)
                .softbreak("<br>\n")
                .attributeProviderFactory(context -> alerts)
                .nodeRendererFactory(Boxes::new)
                .build();
        return scrollable(Boxes.inserted(HARMLESS.sanitize(renderer.render(document)), clickable));
    }

    /** What may be wider than the page can be reached by keyboard, so that its end can be read. */
    private static String scrollable(String html) {
        return html.replace("<pre>", "<pre tabindex=\"0\">").replace("<table>", "<table tabindex=\"0\">");
    }
}
