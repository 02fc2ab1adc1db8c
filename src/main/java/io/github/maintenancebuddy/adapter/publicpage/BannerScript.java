package io.github.maintenancebuddy.adapter.publicpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script that shows the banner on other people's pages. It holds no data, so it never changes what is shown. */
@Component
class BannerScript implements Representation {
    static final String NAME = "banner.js";

    private final PageResponse answer;

    BannerScript() {
        try {
            var text = new ClassPathResource("banner.js").getContentAsString(StandardCharsets.UTF_8);
            answer = PageResponse.found(PageResponse.SCRIPT, text, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PageResponse response() {
        return answer;
    }

    @Override
    public Optional<PageResponse> show(PublicBoard board, String what) {
        return what.equals(NAME) ? Optional.of(answer) : Optional.empty();
    }
}
