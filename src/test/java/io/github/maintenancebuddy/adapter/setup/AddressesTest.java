package io.github.maintenancebuddy.adapter.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where GitHub is for people, and where we are for GitHub. */
class AddressesTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.github.com, https://github.com",
        "https://api.github.com/, https://github.com",
        "https://github.acme.example/api/v3, https://github.acme.example",
        "https://api.acme.example:8443/api/v3, https://api.acme.example:8443",
        "https://api.octocorp.ghe.com, https://octocorp.ghe.com"
    })
    void the_site_of_an_API(URI api, String site) {
        assertThat(GitHubWebUrls.of(api).origin()).isEqualTo(site);
    }

    @Test
    void an_app_is_an_organizations_or_ones_own() {
        var site = new GitHubWebUrls("https://github.com");
        assertThat(site.newApp("acme", "s t"))
                .isEqualTo("https://github.com/organizations/acme/settings/apps/new?state=s+t");
        assertThat(site.newApp("", "s")).isEqualTo("https://github.com/settings/apps/new?state=s");
    }

    @Test
    void a_new_file_is_filled_in() {
        assertThat(new GitHubWebUrls("https://github.com")
                        .newFile("acme/shop", "release/1", ".github/a.yml", "a: 1 & 2\n"))
                .isEqualTo("https://github.com/acme/shop/new/release/1?filename=.github%2Fa.yml&value=a%3A+1+%26+2%0A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "https://127.0.0.1",
                "http://[::1]:80",
                "http://buddy.example",
                "buddy",
                "a b"
            })
    void an_address_that_GitHub_cannot_use_is_worth_a_sentence(String publicUrl) {
        assertThat(PublicUrl.worry(publicUrl).orElseThrow())
                .startsWith("PUBLIC_URL is ")
                .endsWith(" again.");
    }

    @Test
    void one_that_it_can_is_not() {
        assertThat(PublicUrl.worry("https://buddy.example/maintenance")).isEmpty();
    }
}
