package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link within the handbook leads to a file that there is, and to a heading in it. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$");

    static List<Path> pages() {
        return Handbook.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_leads_somewhere(Path page) {
        var links = LINK.matcher(Handbook.text(page)).results().map(match -> match.group(1));
        assertThat(links.filter(link -> !link.startsWith("http"))).allSatisfy(link -> {
            var target = URI.create(link);
            var file = target.getPath().isEmpty()
                    ? page
                    : page.resolveSibling(target.getPath()).normalize();
            assertThat(file).exists();
            if (target.getFragment() != null) {
                assertThat(anchors(file)).contains(target.getFragment());
            }
        });
    }

    /** Otherwise a link could only lead to the first of them. */
    @ParameterizedTest
    @MethodSource("pages")
    void no_heading_stands_twice(Path page) {
        assertThat(anchors(page)).doesNotHaveDuplicates();
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(CODE.matcher(Handbook.text(page)).replaceAll(""))
                .results()
                .map(match -> match.group(1)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }
}
