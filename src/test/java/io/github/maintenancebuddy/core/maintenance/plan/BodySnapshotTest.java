package io.github.maintenancebuddy.core.maintenance.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodySnapshotTest {
    private static final Instant AT = Instant.parse("2026-12-05T21:00:00Z");

    @Test
    void a_text_is_known_again_and_so_is_the_one_it_was_made_from() {
        var snapshot = BodySnapshot.UNKNOWN.next(List.of(), AT, "after", "before");

        assertThat(snapshot.matches("after")).isTrue();
        assertThat(snapshot.matches("before")).isFalse();
        assertThat(snapshot.wasMadeFrom("before")).isTrue();
        assertThat(snapshot.wasMadeFrom("after")).isFalse();
    }

    @Test
    void texts_with_the_same_hash_code_are_different() {
        assertThat("- [ ] Aa").hasSameHashCodeAs("- [ ] BB");

        assertThat(BodySnapshot.UNKNOWN.next(List.of(), AT, "- [ ] Aa").matches("- [ ] BB"))
                .isFalse();
    }

    @Test
    void nothing_matches_what_is_not_known() {
        assertThat(BodySnapshot.UNKNOWN.matches("")).isFalse();
        assertThat(BodySnapshot.UNKNOWN.next(List.of(), AT, "text").wasMadeFrom(""))
                .isFalse();
    }
}
