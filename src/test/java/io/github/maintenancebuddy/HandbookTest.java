package io.github.maintenancebuddy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maintenancebuddy.core.command.Help;
import io.github.maintenancebuddy.core.lifecycle.CommandCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The lists in the handbook are those of the code; {@code -Dhandbook=write} writes them. */
class HandbookTest {
    private static final List<GeneratedList> LISTS = List.of(
            new GeneratedList("README.md", "commands", () -> Help.table(CommandCatalogue.ALL)),
            new GeneratedList("src/docs/behaviour.md", "commands", () -> Help.table(CommandCatalogue.ALL)),
            new GeneratedList("src/docs/behaviour.md", "moments", BehaviourTables::moments),
            new GeneratedList("src/docs/behaviour.md", "notice kinds", BehaviourTables::noticeKinds),
            new GeneratedList("src/docs/configuration.md", "configuration keys", BehaviourTables::configurationKeys),
            new GeneratedList("src/docs/channels.md", "channels", ChannelTables::types),
            new GeneratedList("src/docs/channels.md", "channel settings", ChannelTables::settings),
            new GeneratedList("src/docs/operating.md", "operator settings", OperatingTables::settings),
            new GeneratedList("src/docs/operating.md", "permissions", OperatingTables::permissions),
            new GeneratedList("src/docs/operating.md", "events", OperatingTables::events));

    /** A list between its marks on a page, and what it should be. */
    private record GeneratedList(String page, String name, Supplier<String> table) {
        @Override
        public String toString() {
            return name + " in " + page;
        }
    }

    @ParameterizedTest
    @FieldSource("LISTS")
    void a_list_is_that_of_the_code(GeneratedList list) throws IOException {
        Handbook.holds(Path.of(list.page()), list.name(), list.table().get());
    }

    /** The list of metrics is compared in the package {@code story}, where an app runs that has some. */
    @Test
    void no_list_is_left_out() {
        var compared = Stream.concat(
                LISTS.stream().map(GeneratedList::toString), Stream.of("metrics in src/docs/operating.md"));
        assertThat(Handbook.pages().stream()
                        .flatMap(page -> Handbook.lists(page).stream().map(list -> list + " in " + page)))
                .containsExactlyInAnyOrderElementsOf(compared.toList());
    }
}
