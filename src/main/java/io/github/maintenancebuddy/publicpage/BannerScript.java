package io.github.maintenancebuddy.publicpage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The script that shows the banner on other people's pages. It holds no data, so it never changes what is shown. */
@Component
class BannerScript implements Shape {
    private final Answer answer;

    BannerScript() {
        try {
            var text = new ClassPathResource("banner.js").getContentAsString(StandardCharsets.UTF_8);
            answer = Answer.found(Answer.SCRIPT, text, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Answer> show(PublicBoard board, String what) {
        return what.equals("banner.js") ? Optional.of(answer) : Optional.empty();
    }
}
