package io.github.maintenancebuddy.adapter.publicpage;

import io.github.maintenancebuddy.adapter.mail.MailAddress;
import io.github.maintenancebuddy.adapter.mail.SignUps;
import io.github.maintenancebuddy.adapter.mail.SubscriptionRequest;
import io.github.maintenancebuddy.adapter.web.ClientNetwork;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribing by mail, and leaving. What a link asks for happens when a button is pressed and not when the link is
 * opened, since mail programs open links by themselves. No cookie is needed, so another site can do nothing in a reader's
 * name.
 */
@RestController
class SubscriptionController {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final PublicBoards boards;
    private final Optional<SignUps> signUps;
    private final PageTemplates templates;
    private final NotFoundPage nothing;

    SubscriptionController(
            PublicBoards boards, ObjectProvider<SignUps> signUps, PageTemplates templates, NotFoundPage nothing) {
        this.boards = boards;
        this.signUps = Optional.ofNullable(signUps.getIfAvailable());
        this.templates = templates;
        this.nothing = nothing;
    }

    /** On a virtual thread, which may wait for the body; a form that Spring reads would fail on what is no form. */
    @PostMapping("/mail/subscribe")
    ResponseEntity<byte[]> ask(ServerHttpRequest request) {
        return body(request)
                .flatMap(SubscriptionForm::read)
                .map(form -> ask(form, request))
                .orElseGet(() -> page(HttpStatus.BAD_REQUEST, SubscriptionPage.unreadable()));
    }

    /** Nothing where it is longer than any form. */
    private static Optional<String> body(ServerHttpRequest request) {
        try {
            return DataBufferUtils.join(request.getBody(), SubscriptionForm.LONGEST)
                    .map(buffer -> {
                        var text = buffer.toString(StandardCharsets.UTF_8);
                        DataBufferUtils.release(buffer);
                        return text;
                    })
                    .defaultIfEmpty("")
                    .blockOptional(LONGEST_WAIT);
        } catch (DataBufferLimitException tooLong) {
            return Optional.empty();
        }
    }

    private ResponseEntity<byte[]> ask(SubscriptionForm form, ServerHttpRequest request) {
        var board = form.board(boards);
        var repository = board.flatMap(PublicBoard::mail);
        if (signUps.isEmpty() || board.isEmpty() || repository.isEmpty()) {
            return nothing.at(List.of()).entity();
        }
        var place = board.get().place();
        if (!signUps.get().mayAsk(ClientNetwork.of(request.getRemoteAddress()), place.name())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, SubscriptionPage.tooMany());
        }
        MailAddress.read(form.address())
                .filter(address -> !form.byMachine())
                .map(address -> new SubscriptionRequest(
                        repository.get(),
                        place.name(),
                        address,
                        form.chosen(board.get().services())))
                .ifPresent(wish -> signUps.get().ask(wish, place.title()));
        return page(HttpStatus.OK, SubscriptionPage.asked(place.name()));
    }

    @GetMapping("/mail/confirm/{link}")
    ResponseEntity<byte[]> confirm(@PathVariable String link) {
        return step(signUps.flatMap(all -> all.asked(link)).map(SubscriptionPage::confirm));
    }

    @PostMapping("/mail/confirm/{link}")
    ResponseEntity<byte[]> confirmed(@PathVariable String link) {
        var wish = signUps.flatMap(all -> all.asked(link));
        wish.ifPresent(it -> signUps.orElseThrow().confirm(it));
        return step(wish.map(SubscriptionPage::confirmed));
    }

    @GetMapping("/mail/unsubscribe/{link}")
    ResponseEntity<byte[]> unsubscribe(@PathVariable String link) {
        return step(signUps.flatMap(all -> all.reading(link)
                .map(SubscriptionPage::leave)
                .or(() -> all.isOurs(link) ? Optional.of(SubscriptionPage.left()) : Optional.empty())));
    }

    /** By the button, or by a mail program as RFC 8058 says. */
    @PostMapping("/mail/unsubscribe/{link}")
    ResponseEntity<byte[]> unsubscribed(@PathVariable String link) {
        return step(signUps.filter(all -> all.end(link)).map(done -> SubscriptionPage.left()));
    }

    private ResponseEntity<byte[]> step(Optional<SubscriptionPage> step) {
        return step.map(it -> page(HttpStatus.OK, it))
                .orElseGet(() -> page(HttpStatus.NOT_FOUND, SubscriptionPage.noLink()));
    }

    private ResponseEntity<byte[]> page(HttpStatus status, SubscriptionPage step) {
        return PageResponse.once(status, templates.page("mail", Map.of("step", step)))
                .entity();
    }
}
