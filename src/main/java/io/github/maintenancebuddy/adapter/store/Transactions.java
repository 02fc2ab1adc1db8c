package io.github.maintenancebuddy.adapter.store;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Transactions whose failure stays the one that people must read of. */
final class Transactions extends JdbcTransactionManager {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final long serialVersionUID = 1L;

    private final transient DatabaseAvailability availability;

    Transactions(DataSource source, DatabaseAvailability availability) {
        super(source);
        this.availability = availability;
        setExceptionTranslator(availability);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        try {
            super.doBegin(transaction, definition);
        } catch (CannotCreateTransactionException e) {
            throw availability.unavailable(e);
        }
    }

    // SQLite with a full disk, and a server that is gone, have rolled back by themselves and refuse to do it again
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException e) {
            LOG.debug("Rolled back already", e);
        }
    }
}
