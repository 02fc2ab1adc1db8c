package io.github.maintenancebuddy.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugOwnersTest {
    @ParameterizedTest
    @CsvSource({"acme,acme", "Acme,acme-status", "octo_acme,octo-acme-web"})
    void a_slug_that_begins_with_its_owner_is_the_owners(String owner, String slug) {
        assertThat(SlugOwners.NONE.refusal(owner, slug)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"evil,acme", "evil,acme-status", "acme,acmes", "acme,status"})
    void any_other_is_refused(String owner, String slug) {
        assertThat(SlugOwners.NONE.refusal(owner, slug).orElseThrow())
                .startsWith("must begin with the owner's name, such as `" + owner + "-status`");
    }

    @Test
    void the_operator_can_give_one_away_and_then_nobody_else_has_it() {
        var slugs = new SlugOwners(Map.of("status", "Acme", "evil-status", "acme"));
        assertThat(slugs.refusal("acme", "status")).isEmpty();
        assertThat(slugs.refusal("acme", "evil-status")).isEmpty();
        assertThat(slugs.refusal("evil", "evil-status").orElseThrow()).startsWith("belongs to somebody else here");
    }
}
