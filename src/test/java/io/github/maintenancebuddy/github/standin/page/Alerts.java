package io.github.maintenancebuddy.github.standin.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;

/** GitHub's alerts: quotes that begin with {@code [!NOTE]} get a title and a class. */
final class Alerts extends AbstractVisitor implements AttributeProvider {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");

    private final Map<Node, String> kinds = new HashMap<>();

    static Alerts markedIn(Node document) {
        var alerts = new Alerts();
        document.accept(alerts);
        return alerts;
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            var literal = text.getLiteral().strip();
            if (literal.startsWith("[!") && literal.endsWith("]")) {
                mark(quote, text, literal.substring(2, literal.length() - 1).toLowerCase(Locale.ROOT));
            }
        }
        visitChildren(quote);
    }

    private void mark(BlockQuote quote, Text text, String kind) {
        if (!KINDS.contains(kind)) {
            return;
        }
        if (text.getNext() instanceof SoftLineBreak lineBreak) {
            lineBreak.unlink();
        }
        text.unlink();
        var title = new StrongEmphasis();
        title.appendChild(new Text(kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1)));
        var paragraph = new Paragraph();
        paragraph.appendChild(title);
        quote.prependChild(paragraph);
        kinds.put(quote, kind);
    }

    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
        var kind = kinds.get(node);
        if (kind != null) {
            attributes.put("class", "alert-" + kind);
        }
    }
}
