package io.github.maintenancebuddy.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement that changes something: part of the transaction that it is used in, else one by itself. */
final class Writing {
    private final JdbcClient.StatementSpec statement;
    private final Writer writer;

    Writing(JdbcClient.StatementSpec statement, Writer writer) {
        this.statement = statement;
        this.writer = writer;
    }

    Writing param(String name, @Nullable Object value) {
        statement.param(name, value);
        return this;
    }

    /** How many rows it has changed. */
    int update() {
        return writer.write(statement::update);
    }

    /** What the transaction sees that it is used in. */
    <T> List<T> rows(RowMapper<T> mapper) {
        return writer.write(() -> statement.query(mapper).list());
    }
}
