package io.github.maintenancebuddy.store;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/** The database: its tables brought up to date, one way to read and one to write. */
public final class Database implements AutoCloseable {
    private final Pools pools;
    private final JdbcClient reading;
    private final JdbcTemplate writing;
    private final JdbcClient writingClient;
    private final TransactionTemplate transaction;
    private final Reach reach = new Reach();

    private Database(Pools pools) {
        this.pools = pools;
        var source = reach.watched(pools.writing());
        this.reading = JdbcClient.create(template(reach.watched(pools.reading())));
        this.writing = template(source);
        this.writingClient = JdbcClient.create(writing);
        this.transaction = new TransactionTemplate(new Transactions(source, reach));
    }

    private JdbcTemplate template(DataSource source) {
        var template = new JdbcTemplate(source);
        template.setExceptionTranslator(reach);
        return template;
    }

    /** Opens the database, creating it or bringing its tables up to date where needed. */
    public static Database open(DatabaseSettings settings) {
        var pools = Pools.open(settings);
        try {
            Flyway.configure()
                    .dataSource(pools.writing())
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

    /** What health checks look at. */
    DataSource source() {
        return pools.reading();
    }

    /** For a look outside of any transaction; sees all that is committed. */
    JdbcClient read() {
        return reading;
    }

    /** One statement that changes something: inside of {@link #write} part of that transaction, else by itself. */
    JdbcClient.StatementSpec change(String sql) {
        return writingClient.sql(sql);
    }

    /** Many rows at once; inside of {@link #write}. */
    JdbcTemplate rows() {
        return writing;
    }

    /** One transaction. */
    <T> T write(Supplier<T> work) {
        return within(status -> work.get());
    }

    /** One transaction of which nothing stays where the work says false. */
    boolean writeAllOrNothing(BooleanSupplier work) {
        return within(status -> {
            var done = work.getAsBoolean();
            if (!done) {
                status.setRollbackOnly();
            }
            return done;
        });
    }

    private <T> T within(TransactionCallback<T> work) {
        try {
            var result = transaction.execute(work);
            reach.found();
            return result;
        } catch (CannotCreateTransactionException e) {
            throw new DataAccessResourceFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        reach.ended();
        pools.close();
    }
}
