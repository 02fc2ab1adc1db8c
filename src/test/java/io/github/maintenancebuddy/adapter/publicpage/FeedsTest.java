package io.github.maintenancebuddy.adapter.publicpage;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.END;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.START;
import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.running;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedsTest {
    private final SampleMaintenances showroom = new SampleMaintenances();
    private final SettableClock now = new SettableClock();

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "feed.rss"})
    void a_reader_sees_every_notice_once_the_newest_first(String name) throws Exception {
        showroom.put(SampleMaintenances.update(running(), START.plusSeconds(600), "Half done & <b>well</b>."));
        var feed = read(name, Optional.empty());
        assertThat(feed.getTitle()).isEqualTo("Maintenance of acme/shop");
        assertThat(feed.getEntries())
                .extracting(SyndEntry::getTitle)
                .containsExactly(
                        "Update: Faster order search",
                        "Started: Faster order search",
                        "Announced: Faster order search");
        var ids = feed.getEntries().stream().map(SyndEntry::getUri).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
        assertThat(feed.getEntries().getFirst().getLink())
                .isEqualTo("https://buddy.example/status/acme/shop/12#update-3");
        showroom.put(SampleMaintenances.update(running(), START.plusSeconds(600), "Corrected."));
        assertThat(read(name, Optional.empty()).getEntries())
                .extracting(SyndEntry::getUri)
                .containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "feed.rss"})
    void what_people_write_stays_text(String name) throws Exception {
        showroom.put(SampleMaintenances.update(
                running(), START.plusSeconds(600), "</content><script>alert(1)</script> ]]> \uFFFE\u0001 & done"));
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text(name, Optional.empty()).getBytes(StandardCharsets.UTF_8)));
        var entry = read(name, Optional.empty()).getEntries().getFirst();
        var shown = name.endsWith("atom")
                ? entry.getContents().getFirst().getValue()
                : entry.getDescription().getValue();
        assertThat(shown)
                .contains(
                        name.endsWith("atom")
                                ? "<script>alert(1)</script> ]]>"
                                : "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "feed.rss"})
    void a_service_filters(String name) throws Exception {
        showroom.fill();
        now.set(END);
        assertThat(read(name, Optional.of("api")).getEntries()).isNotEmpty();
        assertThat(read(name, Optional.of("api")).getTitle()).isEqualTo("Maintenance of acme/shop: API");
        assertThat(read(name, Optional.of("nothing of ours")).getEntries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"feed.atom", "feed.rss"})
    void an_overdue_update_changes_the_newest_entry(String name) throws Exception {
        showroom.put(SampleMaintenances.update(running(), START.plusSeconds(600), "Half done."));
        now.set(START.plusSeconds(700));
        assertThat(text(name, Optional.empty()))
                .containsOnlyOnce("The next update comes by")
                .doesNotContain("overdue");
        now.set(START.plusSeconds(600 + 1800));
        assertThat(text(name, Optional.empty()))
                .containsOnlyOnce("The next update is overdue. The team has been reminded.")
                .doesNotContain("comes by");
        if (name.endsWith("atom")) {
            assertThat(read(name, Optional.empty()).getEntries().getFirst().getUpdatedDate())
                    .isEqualTo(START.plusSeconds(600 + 1800));
        }
    }

    private SyndFeed read(String name, Optional<String> service) throws Exception {
        return new SyndFeedInput().build(new StringReader(text(name, service)));
    }

    private String text(String name, Optional<String> service) {
        var board = showroom.board(now, service);
        var answer = new Feeds().show(board, name).orElseThrow();
        return new String(Objects.requireNonNull(answer.entity().getBody()), StandardCharsets.UTF_8);
    }
}
