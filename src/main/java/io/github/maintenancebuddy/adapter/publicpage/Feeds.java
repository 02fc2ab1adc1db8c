package io.github.maintenancebuddy.adapter.publicpage;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The notices as Atom and RSS (behaviour.md, Pages and feeds). */
@Component
class Feeds implements Representation {
    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        return switch (what) {
            case "feed.atom" -> Optional.of(answer(PageResponse.ATOM, atom(board), board));
            case "feed.rss" -> Optional.of(answer(PageResponse.RSS, rss(board), board));
            default -> Optional.empty();
        };
    }

    /** Feeds tell what was told; of the clock only, that the next update is overdue. */
    private static PageResponse answer(MediaType type, WireFeed feed, PublicBoard board) {
        try {
            return PageResponse.found(type, new WireFeedOutput().outputString(feed), Optional.of(board.toldAt()));
        } catch (FeedException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }

    private static Feed atom(PublicBoard board) {
        var feed = new Feed("atom_1.0");
        var self = link("self", board.place().root() + "/feed.atom");
        feed.setId(board.place().root());
        feed.setTitle(title(board));
        feed.setUpdated(Date.from(board.toldAt()));
        feed.setAlternateLinks(List.of(link("alternate", board.place().root())));
        feed.setOtherLinks(List.of(self));
        feed.setAuthors(List.of(author(board)));
        feed.setEntries(FeedItem.of(board).stream().map(Feeds::entry).toList());
        return feed;
    }

    private static Entry entry(FeedItem item) {
        var entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setPublished(item.published());
        entry.setUpdated(item.updated());
        entry.setAlternateLinks(List.of(link("alternate", item.link())));
        entry.setCategories(
                item.notice().facts().services().stream().map(Feeds::category).toList());
        var text = new Content();
        text.setType("text");
        text.setValue(item.text());
        entry.setContents(List.of(text));
        return entry;
    }

    private static Category category(String service) {
        var category = new Category();
        category.setTerm(FeedItem.writable(service));
        return category;
    }

    private static SyndPerson author(PublicBoard board) {
        var author = new Person();
        author.setName(FeedItem.writable(board.place().title()));
        return author;
    }

    private static Link link(String relation, String address) {
        var link = new Link();
        link.setRel(relation);
        link.setHref(address);
        return link;
    }

    private static Channel rss(PublicBoard board) {
        var channel = new Channel("rss_2.0");
        channel.setTitle(title(board));
        channel.setLink(board.place().root());
        channel.setDescription("Updates on planned maintenance.");
        channel.setLastBuildDate(Date.from(board.toldAt()));
        channel.setTtl(5);
        channel.setItems(FeedItem.of(board).stream().map(Feeds::item).toList());
        return channel;
    }

    private static Item item(FeedItem item) {
        var guid = new Guid();
        guid.setValue(item.id());
        guid.setPermaLink(false);
        // Readers take it for HTML.
        var text = new Description();
        text.setType("text/html");
        text.setValue(HtmlUtils.htmlEscape(item.text()).replace("\n", "<br>"));
        var next = new Item();
        next.setGuid(guid);
        next.setTitle(item.title());
        next.setLink(item.link());
        next.setPubDate(item.published());
        next.setDescription(text);
        return next;
    }

    private static String title(PublicBoard board) {
        var service = board.knownService().map(name -> ": " + name).orElse("");
        return FeedItem.writable("Maintenance of " + board.place().title() + service);
    }
}
