package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.runtime.engine.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;

/**
 * Whether the database can be used: its disk has room, nobody locks it, its server answers. The operator reads of a loss
 * once, whoever finds it and however often; all others get {@link StoreUnavailable} and come again.
 */
final class DatabaseAvailability implements SQLExceptionTranslator {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAvailability.class);

    /** SQLite's busy, locked, read-only, I/O error, corrupt, full, cannot open, and not a database. */
    private static final Set<Integer> UNUSABLE = Set.of(5, 6, 8, 10, 11, 13, 14, 26);

    /** PostgreSQL's read-only transaction (the primary became a standby), statement and transaction that took too long. */
    private static final Set<String> UNUSABLE_STATES = Set.of("25006", "57014", "25P03");

    private final SQLExceptionTranslator usual = new SQLStateSQLExceptionTranslator();
    private final AtomicBoolean lost = new AtomicBoolean();
    private final Runnable renew;

    /**
     * Available until a loss is met.
     *
     * @param renew is run at each loss, so that the next try is made on a new connection
     */
    DatabaseAvailability(Runnable renew) {
        this.renew = renew;
    }

    /** The same connections; where there is none, the store is unavailable. */
    DataSource watched(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    return super.getConnection();
                } catch (SQLException e) {
                    throw unavailable(e);
                }
            }
        };
    }

    @Override
    public @Nullable DataAccessException translate(String task, @Nullable String sql, SQLException failure) {
        var translated = usual.translate(task, sql, failure);
        if (unusable(failure) || translated instanceof DataAccessResourceFailureException) {
            throw unavailable(failure);
        }
        return translated;
    }

    private static boolean unusable(SQLException failure) {
        return failure instanceof org.sqlite.SQLiteException
                ? UNUSABLE.contains(failure.getErrorCode() & 0xff)
                : UNUSABLE_STATES.contains(Objects.requireNonNullElse(failure.getSQLState(), ""));
    }

    /** What everybody outside of the store sees of it. */
    StoreUnavailable unavailable(Exception failure) {
        renew.run();
        if (lost.compareAndSet(false, true)) {
            LOG.error(
                    "The database cannot be used ({}). Deliveries are refused, and asked for again later; the app goes"
                            + " on by itself as soon as the database can be used.",
                    failure.getMessage());
        }
        return new StoreUnavailable(failure);
    }

    /** Something was written. */
    void available() {
        if (lost.compareAndSet(true, false)) {
            LOG.info("The database can be used again.");
        }
    }

    /** It is closed, and meant to be. */
    void closing() {
        lost.set(true);
    }
}
