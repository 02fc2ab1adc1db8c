package io.github.maintenancebuddy.adapter.publicpage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is answered where nothing is public; it reveals no reason. */
@Component
class NotFoundPage {
    private final PageTemplates templates;
    private final BannerScript banner;

    NotFoundPage(PageTemplates templates, BannerScript banner) {
        this.templates = templates;
        this.banner = banner;
    }

    /** A banner has nothing to show then, which must be no error on the page that asks for it. */
    PageResponse at(List<String> parts) {
        var last = parts.isEmpty() ? "" : parts.getLast();
        if (last.equals(BannerScript.NAME)) {
            return banner.response();
        }
        if (last.equals("banner.json")) {
            return PageResponse.found(PageResponse.JSON, "{\"banners\":[]}", Optional.empty());
        }
        return last.endsWith(".json")
                ? PageResponse.missing(PageResponse.JSON, "{\"error\":\"not found\"}")
                : PageResponse.missing(PageResponse.HTML, templates.page("missing", Map.of()));
    }
}
