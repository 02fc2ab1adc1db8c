package io.github.maintenancebuddy.adapter.store;

import static io.github.maintenancebuddy.core.announcement.AnnouncementSamples.announced;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.mail.MailAddress;
import io.github.maintenancebuddy.adapter.mail.MailedNotice;
import io.github.maintenancebuddy.adapter.mail.Mailings;
import io.github.maintenancebuddy.adapter.mail.SubscriptionRequest;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads by mail, and who gets what. */
abstract class SubscriptionStoreContract extends ConfigurationStoreContract {
    private static final String PUBLIC = "Acme/Shop";

    @BeforeEach
    void noReaders() {
        List.of("letter", "mailing", "subscription", "secret")
                .forEach(table -> stores.database.change("delete from " + table).update());
    }

    private void subscribe(String name, String place, String... services) {
        stores.subscriptions.keep(new SubscriptionRequest(repository, place, address(name), List.of(services)), NOW);
    }

    private static MailAddress address(String name) {
        return new MailAddress(name + "@x.example");
    }

    /** The news concern the API and the web shop. */
    private String news(String place) {
        opened(comment("its id is that of the mailing"));
        var id = next().id();
        var news = new MailedNotice(
                "thread",
                place,
                "https://x/1",
                announced().publicity().notices().getLast());
        stores.mailings.begin(id, news, new PublicPagePath(place), NOW);
        return id;
    }

    private List<String> waiting(String mailing) {
        return stores.mailings.untried(mailing, 10).stream()
                .map(letter -> letter.reader().wish().address().text().replace("@x.example", ""))
                .sorted()
                .toList();
    }

    @Test
    void news_go_to_whom_they_concern_when_they_are_told() {
        subscribe("all", PUBLIC);
        subscribe("api", PUBLIC, "Other", "api");
        subscribe("other", PUBLIC, "Other");
        stores.subscriptions.keep(new SubscriptionRequest(repository(1), PUBLIC, address("elsewhere"), List.of()), NOW);
        var mailing = news(PUBLIC);
        subscribe("late", PUBLIC);
        assertThat(waiting(mailing)).containsExactly("all", "api");
        restart();
        assertThat(waiting(mailing)).containsExactly("all", "api");
    }

    @Test
    void readers_go_along_with_a_new_name_but_not_between_a_name_and_a_slug() {
        subscribe("old-name", "acme/store");
        subscribe("slug", "our-services");
        subscribe("other-slug", "others");
        var mailing = news(PUBLIC);
        assertThat(waiting(mailing)).containsExactly("old-name");
        stores.database.change("delete from letter").update();
        stores.database.change("delete from mailing").update();
        var secret = new MailedNotice(
                "thread",
                "our-services",
                "https://x/1",
                announced().publicity().notices().getLast());
        stores.mailings.begin(mailing, secret, new PublicPagePath("our-services"), NOW);
        assertThat(waiting(mailing)).containsExactly("slug");
    }

    @Test
    void who_confirms_again_has_one_subscription_with_the_newer_wish() {
        subscribe("ann", PUBLIC, "API");
        subscribe("ann", PUBLIC, "Other");
        assertThat(waiting(news(PUBLIC))).isEmpty();
        assertThat(stores.database
                        .read()
                        .sql("select count(*) from subscription")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothing_stays_of_who_leaves_and_their_letters_wait_no_more() {
        subscribe("ann", PUBLIC, "API", "Web shop");
        var mailing = news(PUBLIC);
        var letter = stores.mailings.untried(mailing, 10).getFirst();
        assertThat(stores.subscriptions.find(letter.reader().id())).contains(letter.reader());
        stores.subscriptions.end(letter.reader().id());
        assertThat(stores.subscriptions.find(letter.reader().id())).isEmpty();
        assertThat(waiting(mailing)).isEmpty();
        assertThat(stores.mailings.attempt(letter, in(10))).isFalse();
    }

    @Test
    void of_two_who_try_a_letter_one_does() {
        subscribe("ann", PUBLIC);
        var letter = stores.mailings.untried(news(PUBLIC), 10).getFirst();
        assertThat(stores.mailings.attempt(letter, in(10))).isTrue();
        assertThat(stores.mailings.attempt(letter, in(10))).isFalse();
        assertThat(stores.mailings.again(in(9), 10)).isEmpty();
        assertThat(stores.mailings.again(in(10), 10))
                .singleElement()
                .extracting(Mailings.Waiting::attempts)
                .isEqualTo(1);
        stores.mailings.done(letter, true);
        assertThat(stores.mailings.again(in(10), 10)).isEmpty();
    }

    @Test
    void a_key_is_made_once_and_mailings_are_forgotten() {
        var key = stores.subscriptions.key("links");
        assertThat(key).hasSize(32);
        assertThat(stores.subscriptions.key("other")).isNotEqualTo(key);
        restart();
        assertThat(stores.subscriptions.key("links")).isEqualTo(key);

        subscribe("ann", PUBLIC);
        var mailing = news(PUBLIC);
        new Retention(stores.database, () -> NOW).deleteBefore(NOW);
        assertThat(waiting(mailing)).containsExactly("ann");
        new Retention(stores.database, () -> NOW).deleteBefore(in(1));
        assertThat(waiting(mailing)).isEmpty();
    }
}
