package io.github.maintenancebuddy.adapter.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement that changes something: part of the transaction that it is used in, else one by itself. */
final class WriteStatement {
    private final JdbcClient.StatementSpec statement;
    private final Database database;

    WriteStatement(JdbcClient.StatementSpec statement, Database database) {
        this.statement = statement;
        this.database = database;
    }

    WriteStatement param(String name, @Nullable Object value) {
        statement.param(name, value);
        return this;
    }

    /** How many rows it has changed. */
    int update() {
        return database.write(statement::update);
    }

    /** What the transaction sees that it is used in. */
    <T> List<T> rows(RowMapper<T> mapper) {
        return database.write(() -> statement.query(mapper).list());
    }
}
