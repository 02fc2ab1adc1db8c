package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions that share a commit share nothing else. */
class TransactionRunnerTest {
    private static final int MANY = 200;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(new DatabaseSettings("jdbc:sqlite:" + folder.resolve("x.db"), null, null));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_that_fails_or_is_undone_takes_nobody_along() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, MANY)
                    .mapToObj(number -> CompletableFuture.supplyAsync(() -> written(number), threads))
                    .toList();

            for (var number = 0; number < MANY; number++) {
                var one = all.get(number);
                if (number % 20 == 3) {
                    assertThatThrownBy(one::join)
                            .isInstanceOf(CompletionException.class)
                            .hasMessageContaining("no such table: nowhere");
                } else {
                    assertThat(one.join()).isEqualTo(number % 20 != 7);
                }
            }
        }
        assertThat(kept())
                .isEqualTo(IntStream.range(0, MANY)
                        .filter(number -> number % 20 != 3 && number % 20 != 7)
                        .boxed()
                        .toList());
    }

    @Test
    void nobody_waits_for_ever_whatever_is_thrown() {
        assertThatThrownBy(() -> database.write(() -> {
                    throw new StackOverflowError("too deep");
                }))
                .hasMessageContaining("too deep");
        keep(1);
        assertThat(kept()).containsExactly(1);
    }

    private boolean written(int number) {
        return database.writeAllOrNothing(() -> {
            keep(number);
            if (number % 20 == 3) {
                database.change("delete from nowhere").update();
            }
            return number % 20 != 7;
        });
    }

    private void keep(int number) {
        database.change("insert into secret (name, value) values (:name, 'x')")
                .param("name", "%03d".formatted(number))
                .update();
    }

    private List<Integer> kept() {
        return database.read().sql("select name from secret order by name").query(String.class).stream()
                .map(Integer::valueOf)
                .toList();
    }
}
