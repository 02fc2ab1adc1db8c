package io.github.maintenancebuddy.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes letters, as text and as HTML. */
final class Letters {
    private final Links links;
    private final String host;
    private final ITemplateEngine templates;

    Letters(String publicUrl, Links links, ITemplateEngine templates) {
        this.links = links;
        this.host = Optional.ofNullable(URI.create(publicUrl).getHost()).orElse("localhost");
        this.templates = templates;
    }

    Letter news(News news, Subscription reader) {
        var unsubscribe = links.unsubscribe(reader.id());
        var html = page(
                "news",
                Map.of(
                        "facts", news.notice().facts(),
                        "text", news.notice().text(),
                        "window", LetterWords.window(news),
                        "services", LetterWords.services(news),
                        "page", news.page(),
                        "why", LetterWords.why(news.place()),
                        "unsubscribe", unsubscribe));
        return new Letter(
                reader.wish().address(),
                LetterWords.subject(news),
                LetterWords.text(news, unsubscribe),
                html,
                Optional.of(post(news, reader, unsubscribe)));
    }

    private Letter.Post post(News news, Subscription reader, String unsubscribe) {
        var thread = hash(news.thread() + "/" + reader.id());
        return new Letter.Post(
                "<" + thread + "." + news.notice().number() + "@" + host + ">",
                "<" + thread + "@" + host + ">",
                unsubscribe);
    }

    Letter confirmation(Wish wish, String title, Instant now) {
        var link = links.confirm(wish, now);
        var model = Map.<String, Object>of(
                "asked", LetterWords.asked(title, wish.services()), "link", link, "otherwise", LetterWords.IF_NOT_YOU);
        return new Letter(
                wish.address(),
                LetterWords.confirmSubject(title),
                LetterWords.confirmText(title, wish.services(), link),
                page("confirmation", model),
                Optional.empty());
    }

    private String page(String name, Map<String, Object> model) {
        return templates.process("mail/" + name, new Context(Locale.ENGLISH, model));
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
