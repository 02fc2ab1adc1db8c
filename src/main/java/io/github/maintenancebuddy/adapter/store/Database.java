package io.github.maintenancebuddy.adapter.store;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database: its tables brought up to date, one way to read and one to write. */
public final class Database implements AutoCloseable {
    private final ConnectionPools pools;
    private final JdbcClient reading;
    private final JdbcTemplate writing;
    private final JdbcClient writingClient;
    private final DatabaseAvailability availability;
    private final TransactionRunner writer;

    private Database(ConnectionPools pools) {
        this.pools = pools;
        this.availability = new DatabaseAvailability(pools::renew);
        var source = availability.watched(pools.writing());
        this.reading = JdbcClient.create(template(availability.watched(pools.reading())));
        this.writing = template(source);
        this.writingClient = JdbcClient.create(writing);
        this.writer = pools.writer(new Transactions(source, availability));
    }

    private JdbcTemplate template(DataSource source) {
        var template = new JdbcTemplate(source);
        template.setExceptionTranslator(availability);
        return template;
    }

    /** Opens the database, creating it or bringing its tables up to date where needed. */
    public static Database open(DatabaseSettings settings) {
        return open(settings, PostgresTimeouts.STANDARD);
    }

    static Database open(DatabaseSettings settings, PostgresTimeouts timeouts) {
        var pools = ConnectionPools.open(settings, timeouts);
        try {
            Flyway.configure()
                    .dataSource(pools.migrating())
                    .placeholders(Map.of("sequence", pools.sequence()))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            pools.close();
            throw new StoreUnusable("The tables of the database cannot be brought up to date: " + e.getMessage(), e);
        }
        return new Database(pools);
    }

    /** Whether other replicas may use it too. */
    boolean shared() {
        return pools.shared();
    }

    /**
     * The time in milliseconds since 1970 as SQL, by a clock that all replicas share: the server's, and where one process
     * has the database for itself, that process's, which a statement gives as {@code :now}.
     */
    String sharedNow() {
        return pools.shared() ? "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)" : ":now";
    }

    /** The connections themselves. */
    DataSource source() {
        return pools.reading();
    }

    /** Writes something, as a delivery is written. */
    CompletionStage<Boolean> probe(Instant now) {
        return writeFirst(() -> change("insert into queue (name, holder, held_until) values ('health', '', :now)"
                                + " on conflict (name) do update set held_until = excluded.held_until")
                        .param("now", now.toEpochMilli())
                        .update()
                == 1);
    }

    /** For a look outside of any transaction; sees all that is committed. */
    JdbcClient read() {
        return reading;
    }

    /** A statement that changes something: inside of {@link #write} part of that transaction, else one by itself. */
    WriteStatement change(String sql) {
        return new WriteStatement(writingClient.sql(sql), this);
    }

    /** Many rows at once; inside of {@link #write}. */
    JdbcTemplate rows() {
        return writing;
    }

    /** One transaction; inside of another part of it. */
    <T> T write(Supplier<T> work) {
        return written(() -> writer.run(work));
    }

    /**
     * One transaction that goes before those that wait already.
     *
     * @return done once it is on disk, on a thread of its own, so that what follows cannot hold up the writer
     */
    <T> CompletionStage<T> writeFirst(Supplier<T> work) {
        var written = writer.runFirst(work);
        return written.handleAsync(
                (_, _) -> written(() -> TransactionRunner.result(written)), Thread::startVirtualThread);
    }

    /** One transaction of which nothing stays where the work says false. */
    boolean writeAllOrNothing(BooleanSupplier work) {
        try {
            return write(() -> {
                if (!work.getAsBoolean()) {
                    throw new RollbackRequested();
                }
                return true;
            });
        } catch (RollbackRequested e) {
            return false;
        }
    }

    private <T> T written(Supplier<T> transaction) {
        var result = transaction.get();
        availability.available();
        return result;
    }

    @Override
    public void close() {
        writer.close();
        availability.closing();
        pools.close();
    }
}
