package io.github.maintenancebuddy.github.standin.page;

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

/** GitHub's alerts: a quote that begins with {@code [!NOTE]}. */
final class Alerts extends AbstractVisitor {
    private static final Set<String> KINDS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION");

    private Alerts() {}

    /** The title of an alert, by which its quote is known when it is rendered. */
    private static final class Title extends Text {
        private final String kind;

        private Title(String kind) {
            super(kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT));
            this.kind = kind.toLowerCase(Locale.ROOT);
        }
    }

    static void markIn(Node document) {
        document.accept(new Alerts());
    }

    @Override
    public void visit(BlockQuote quote) {
        if (quote.getFirstChild() instanceof Paragraph paragraph && paragraph.getFirstChild() instanceof Text text) {
            var literal = text.getLiteral().strip();
            var kind = literal.startsWith("[!") && literal.endsWith("]")
                    ? literal.substring(2, literal.length() - 1).toUpperCase(Locale.ROOT)
                    : "";
            if (KINDS.contains(kind)) {
                mark(quote, text, kind);
            }
        }
        visitChildren(quote);
    }

    private static void mark(BlockQuote quote, Text text, String kind) {
        if (text.getNext() instanceof SoftLineBreak lineBreak) {
            lineBreak.unlink();
        }
        text.unlink();
        var strong = new StrongEmphasis();
        strong.appendChild(new Title(kind));
        var paragraph = new Paragraph();
        paragraph.appendChild(strong);
        quote.prependChild(paragraph);
    }

    /** Gives an alert's quote its class. */
    static final class Classes implements AttributeProvider {
        @Override
        public void setAttributes(Node node, String tag, Map<String, String> attributes) {
            if (node instanceof BlockQuote
                    && node.getFirstChild() instanceof Paragraph paragraph
                    && paragraph.getFirstChild() instanceof StrongEmphasis strong
                    && strong.getFirstChild() instanceof Title title) {
                attributes.put("class", "alert-" + title.kind);
            }
        }
    }
}
