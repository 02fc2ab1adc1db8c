package io.github.maintenancebuddy.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maintenancebuddy.core.maintenance.Maintenance;
import io.github.maintenancebuddy.core.maintenance.MaintenanceRules;
import io.github.maintenancebuddy.core.maintenance.Memory;
import io.github.maintenancebuddy.core.maintenance.Phase;
import io.github.maintenancebuddy.core.maintenance.Request;
import io.github.maintenancebuddy.core.maintenance.TimelineEntry;
import io.github.maintenancebuddy.core.maintenance.TimelineEvent;
import io.github.maintenancebuddy.core.maintenance.decision.Effect;
import io.github.maintenancebuddy.core.maintenance.decision.Signal;
import io.github.maintenancebuddy.core.maintenance.plan.BodySnapshot;
import io.github.maintenancebuddy.core.maintenance.plan.Task;
import io.github.maintenancebuddy.core.maintenance.plan.TaskState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored comes back as it was, whatever cases are added to the words. */
class DocumentsTest {
    private final Documents documents = new Documents();

    // a record's text shows all of it, where its equals may look at less
    private void comesBack(Object value, Class<?> type) {
        var written = documents.write(value);
        assertThat(documents.read(written, type)).as(written).hasToString(value.toString());
    }

    static Stream<Object> signals() {
        return MaintenanceSamples.all(Signal.class).stream().map(Object.class::cast);
    }

    static Stream<Object> effects() {
        return MaintenanceSamples.all(Effect.class).stream().map(Object.class::cast);
    }

    static Stream<Object> maintenances() {
        return MaintenanceSamples.all(Maintenance.class).stream().map(Object.class::cast);
    }

    @ParameterizedTest
    @MethodSource("signals")
    void signal_comes_back(Object signal) {
        comesBack(signal, Signal.class);
    }

    @ParameterizedTest
    @MethodSource("effects")
    void effect_comes_back(Object effect) {
        comesBack(effect, Effect.class);
    }

    @ParameterizedTest
    @MethodSource("maintenances")
    void maintenance_comes_back(Object maintenance) {
        comesBack(maintenance, Maintenance.class);
    }

    @Test
    void samples_hold_every_happening_and_every_state_of_a_task() {
        var sample = MaintenanceSamples.maintenance();
        assertThat(sample.timeline().entries())
                .extracting(TimelineEntry::what)
                .<Class<?>>extracting(Object::getClass)
                .containsAll(Arrays.asList(TimelineEvent.class.getPermittedSubclasses()));
        assertThat(sample.plan().tasks())
                .extracting(Task::state)
                .<Class<?>>extracting(Object::getClass)
                .containsAll(Arrays.asList(TaskState.class.getPermittedSubclasses()));
    }

    @Test
    void what_is_empty_comes_back_empty() {
        var sample = MaintenanceSamples.maintenance();
        comesBack(Maintenance.opened(sample.issue(), sample.crew(), "page"), Maintenance.class);
    }

    @Test
    void what_an_older_document_has_not_heard_of_is_empty() {
        var older = "{\"format\":1,\"services\":null,\"whatAndWhy\":\"text\",\"kind\":\"OTHER\",\"later\":{\"x\":1}}";
        assertThat(documents.read(older, Request.class))
                .isEqualTo(documents.read(documents.write(Request.EMPTY).replace("\"\"", "\"text\""), Request.class));
        assertThat(documents
                        .read("{\"format\":1,\"sheet\":{\"at\":\"2026-12-05T21:00:00Z\"}}", Memory.class)
                        .acted())
                .isEmpty();
    }

    @Test
    void a_text_of_which_an_older_version_kept_a_hash_is_not_known() {
        var older = "{\"format\":1,\"boxes\":[],\"text\":%d,\"from\":%d,\"at\":\"2026-12-05T21:00:00Z\"}"
                .formatted("text".hashCode(), "before".hashCode());

        var snapshot = documents.read(older, BodySnapshot.class);

        assertThat(snapshot.matches("text")).isFalse();
        assertThat(snapshot.wasMadeFrom("before")).isFalse();
        assertThat(snapshot.at()).isEqualTo("2026-12-05T21:00:00Z");
    }

    @Test
    void half_a_character_does_no_harm() {
        var written = documents.write(new Effect.Comment("a\ud83d b", java.util.Optional.empty()));
        assertThat(documents.read(written, Effect.class)).isInstanceOf(Effect.Comment.class);
    }

    @Test
    void a_document_of_the_first_format_stays_readable() throws Exception {
        try (var kept = Objects.requireNonNull(getClass().getResourceAsStream("/documents/maintenance-1.json"))) {
            var text = new String(kept.readAllBytes(), StandardCharsets.UTF_8);
            var read = documents.maintenance(text);
            assertThat(read.rules()).as("not heard of then").isEqualTo(MaintenanceRules.NONE);
            assertThat(read.phase()).isEqualTo(Phase.VERIFYING);
            assertThat(read.issue().repository().name()).isEqualTo("acme/shop");
            assertThat(read.crew().buddy().person())
                    .hasValueSatisfying(bob -> assertThat(bob.login()).isEqualTo("bob"));
            assertThat(read.plan().tasks()).hasSizeGreaterThan(4);
            assertThat(read.timeline().entries().stream()
                            .map(entry -> entry.what().getClass())
                            .distinct())
                    .as("every happening that there was when this document was written")
                    .hasSize(33);
        }
    }

    @Test
    void a_promise_that_an_older_version_wrote_into_the_texts_is_kept_beside_them() throws Exception {
        try (var kept = Objects.requireNonNull(getClass().getResourceAsStream("/documents/promise.json"))) {
            var read = documents.maintenance(new String(kept.readAllBytes(), StandardCharsets.UTF_8));
            var update = read.publicity().notice(4).orElseThrow();
            assertThat(update.text()).isEqualTo("Orders are closed now.");
            assertThat(update.nextUpdate()).contains(Instant.parse("2026-12-05T21:20:00Z"));
            assertThat(read.publicity().notices().getFirst().nextUpdate()).isEmpty();
        }
    }

    @Test
    void a_newer_document_is_refused_with_a_sentence() {
        var newer = documents.write(MaintenanceSamples.maintenance()).replace("\"format\":1", "\"format\":2");
        assertThatThrownBy(() -> documents.read(newer, Maintenance.class))
                .hasMessage("A stored document has format 2, but this version of the app reads formats 1 to 1;"
                        + " start the version that wrote it, or a newer one.");
    }

    @Test
    void a_case_is_named_and_nothing_else_is_created_from_a_name() {
        assertThat(documents.write(new Effect.React(7, Effect.Reaction.OBEYED))).contains("\"is\":\"React\"");
        assertThatThrownBy(() -> documents.read("{\"format\":1,\"is\":\"java.util.ArrayList\"}", Effect.class))
                .isInstanceOf(tools.jackson.core.JacksonException.class);
    }
}
