package io.github.maintenancebuddy.adapter.publicpage;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The pages for people, as HTML. */
@Component
class PageTemplates {
    private final ITemplateEngine engine;

    PageTemplates(ITemplateEngine engine) {
        this.engine = engine;
    }

    String page(String name, Map<String, Object> model) {
        return engine.process("status/" + name, new Context(Locale.ENGLISH, model));
    }
}
