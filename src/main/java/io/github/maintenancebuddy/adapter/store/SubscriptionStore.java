package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.adapter.mail.MailAddress;
import io.github.maintenancebuddy.adapter.mail.Subscription;
import io.github.maintenancebuddy.adapter.mail.SubscriptionRequest;
import io.github.maintenancebuddy.adapter.mail.Subscriptions;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Who reads by mail. */
public final class SubscriptionStore implements Subscriptions {
    private static final int KEY_BYTES = 32;

    private final Database database;

    public SubscriptionStore(Database database) {
        this.database = database;
    }

    @Override
    public void keep(SubscriptionRequest wish, Instant confirmedAt) {
        var sql = """
            insert into subscription (id, repository, place, address, services, confirmed_at) \
            values (:id, :repository, :place, :address, :services, :at) on conflict (repository, address) do update set \
            place = excluded.place, services = excluded.services, confirmed_at = excluded.confirmed_at, \
            failed_days = 0, failed_at = null\
            """;
        database.change(sql)
                .param("id", UUID.randomUUID().toString())
                .param("repository", wish.repository().value())
                .param("place", wish.place().toLowerCase(Locale.ROOT))
                .param("address", wish.address().text())
                .param("services", String.join("\n", wish.services()))
                .param("at", confirmedAt.toEpochMilli())
                .update();
    }

    @Override
    public Optional<Subscription> find(String id) {
        return database.read()
                .sql("select id, repository, place, address, services from subscription where id = :id")
                .param("id", id)
                .query((row, number) -> subscription(row))
                .optional();
    }

    @Override
    public void end(String id) {
        database.change("delete from subscription where id = :id")
                .param("id", id)
                .update();
    }

    @Override
    public byte[] key(String name) {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        database.change("insert into secret (name, value) values (:name, :value) on conflict (name) do nothing")
                .param("name", name)
                .param("value", HexFormat.of().formatHex(fresh))
                .update();
        return HexFormat.of()
                .parseHex(database.read()
                        .sql("select value from secret where name = :name")
                        .param("name", name)
                        .query(String.class)
                        .single());
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        var services = row.getString("services");
        return new Subscription(
                row.getString("id"),
                new SubscriptionRequest(
                        new RepositoryId(row.getLong("repository")),
                        row.getString("place"),
                        new MailAddress(row.getString("address")),
                        services.isEmpty() ? List.of() : List.of(services.split("\n"))));
    }
}
