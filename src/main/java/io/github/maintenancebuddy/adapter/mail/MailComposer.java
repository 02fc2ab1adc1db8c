package io.github.maintenancebuddy.adapter.mail;

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
final class MailComposer {
    private final MailLinks links;
    private final String host;
    private final ITemplateEngine templates;

    MailComposer(String publicUrl, MailLinks links, ITemplateEngine templates) {
        this.links = links;
        this.host = Optional.ofNullable(URI.create(publicUrl).getHost()).orElse("localhost");
        this.templates = templates;
    }

    MailMessage news(MailedNotice news, Subscription reader) {
        var unsubscribe = links.unsubscribe(reader.id());
        var html = page(
                "news",
                Map.of(
                        "facts", news.notice().facts(),
                        "text", news.notice().text(),
                        "window", MailWords.window(news),
                        "services", MailWords.services(news),
                        "page", news.page(),
                        "why", MailWords.why(news.place()),
                        "unsubscribe", unsubscribe));
        return new MailMessage(
                reader.wish().address(),
                MailWords.subject(news),
                MailWords.text(news, unsubscribe),
                html,
                Optional.of(post(news, reader, unsubscribe)));
    }

    private MailMessage.Post post(MailedNotice news, Subscription reader, String unsubscribe) {
        var thread = hash(news.thread() + "/" + reader.id());
        return new MailMessage.Post(
                "<" + thread + "." + news.notice().number() + "@" + host + ">",
                "<" + thread + "@" + host + ">",
                unsubscribe);
    }

    MailMessage confirmation(SubscriptionRequest wish, String title, Instant now) {
        var link = links.confirm(wish, now);
        var model = Map.<String, Object>of(
                "asked", MailWords.asked(title, wish.services()), "link", link, "otherwise", MailWords.IF_NOT_YOU);
        return new MailMessage(
                wish.address(),
                MailWords.confirmSubject(title),
                MailWords.confirmText(title, wish.services(), link),
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
