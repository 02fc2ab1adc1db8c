package io.github.maintenancebuddy.github.standin.page;

import io.github.maintenancebuddy.github.standin.Repository;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Links {@code @login} and {@code #12} where they stand in plain text. */
final class References extends AbstractVisitor {
    private static final Pattern REFERENCE = Pattern.compile("(?<![\\w/&])(?:@([A-Za-z0-9][A-Za-z0-9-]*)|#(\\d+)\\b)");

    private final Repository repository;

    References(Repository repository) {
        this.repository = repository;
    }

    @Override
    public void visit(Link link) {
        // What is linked already stays as it is.
    }

    @Override
    public void visit(Text text) {
        var literal = text.getLiteral();
        var match = REFERENCE.matcher(literal);
        var done = 0;
        while (match.find()) {
            text.insertBefore(new Text(literal.substring(done, match.start())));
            text.insertBefore(
                    link(match.group(), match.group(1) == null ? issue(match.group(2)) : "/#" + match.group(1)));
            done = match.end();
        }
        text.setLiteral(literal.substring(done));
    }

    private String issue(String number) {
        return "/" + repository.fullName() + "/issues/" + number;
    }

    private static Node link(String words, String target) {
        var link = new Link(target, null);
        link.appendChild(new Text(words));
        return link;
    }
}
