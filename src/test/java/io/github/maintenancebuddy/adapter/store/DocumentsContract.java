package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.adapter.mail.MailAddress;
import io.github.maintenancebuddy.adapter.mail.MailedNotice;
import io.github.maintenancebuddy.adapter.mail.SubscriptionRequest;
import io.github.maintenancebuddy.adapter.store.StoredSamples.Sample;
import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.PublicPagePath;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.runtime.engine.LaneKey;
import io.github.maintenancebuddy.runtime.engine.Maintenances.Change;
import io.github.maintenancebuddy.runtime.outbox.EffectQueue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each sample is written into a row as it was, and a row with it is read, on every database. */
abstract class DocumentsContract extends RepositoryStoreContract {
    @Test
    void a_row_holds_a_maintenance_as_it_was_written() {
        StoredSamples.MAINTENANCES.all().forEach(this::keepsMaintenance);
    }

    private void keepsMaintenance(Sample<Maintenance> sample) {
        var id = sample.value().issue().id();
        stores.database.change("delete from maintenance").update();
        var change = new Change(id, 0, sample.value(), List.of(), Optional.empty(), Optional.empty());
        assertThat(stores.maintenances.commit(change, NOW)).isTrue();
        replaced("maintenance", "document", sample);
        assertThat(found(id).value()).hasToString(sample.value().toString());
    }

    @Test
    void a_row_holds_a_signal_as_it_was_written() {
        opened(comment("its answers are the signals"));
        StoredSamples.SIGNALS.all().forEach(this::keepsSignal);
    }

    private void keepsSignal(Sample<Signal> sample) {
        stores.database.change("delete from hint").update();
        assertThat(stores.effects.report(claim(next()), sample.value(), NOW)).isTrue();
        replaced("hint", "payload", sample);
        var payload =
                stores.hints.head(new LaneKey.OfIssue(issue), NOW).orElseThrow().payload();
        assertThat(stores.documents.read(payload, Signal.class))
                .hasToString(sample.value().toString());
    }

    @Test
    void a_row_holds_an_effect_as_it_was_written() {
        opened();
        StoredSamples.EFFECTS.all().forEach(this::keepsEffect);
    }

    private void keepsEffect(Sample<Effect> sample) {
        stores.database.change("delete from effect").update();
        var version = found(issue).version();
        assertThat(stores.maintenances.commit(change(version, sample.value()), NOW))
                .isTrue();
        replaced("effect", "document", sample);
        var queue = sample.value().channel().map(EffectQueue::channel).orElseGet(this::queue);
        assertThat(stores.effects.next(queue, NOW).orElseThrow().effect())
                .hasToString(sample.value().toString());
    }

    @Test
    void a_row_holds_news_as_they_were_written() {
        opened(comment("its id is that of the mailing"));
        StoredSamples.NEWS.all().forEach(this::keepsNews);
    }

    private void keepsNews(Sample<MailedNotice> sample) {
        stores.database.change("delete from mailing").update();
        stores.subscriptions.keep(
                new SubscriptionRequest(repository, "acme/shop", new MailAddress("a@x.example"), List.of()), NOW);
        stores.mailings.begin(next().id(), sample.value(), new PublicPagePath("acme/shop"), NOW);
        replaced("mailing", "document", sample);
        assertThat(stores.mailings.untried(next().id(), 1).getFirst().news())
                .hasToString(sample.value().toString());
    }

    /** The one row of a table was written as the sample is, and holds the sample itself from now on. */
    private void replaced(String table, String column, Sample<?> sample) {
        var written = stores.database
                .read()
                .sql("select " + column + " from " + table)
                .query(String.class)
                .single();
        assertThat(StoredSamples.tree(written)).isEqualTo(sample.treeOfToday());
        stores.database
                .change("update " + table + " set " + column + " = :text")
                .param("text", sample.text())
                .update();
    }
}
