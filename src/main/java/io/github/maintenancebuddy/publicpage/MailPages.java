package io.github.maintenancebuddy.publicpage;

import io.github.maintenancebuddy.mail.MailAddress;
import io.github.maintenancebuddy.mail.SignUps;
import io.github.maintenancebuddy.mail.Wish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Subscribing by mail, and leaving. What a link asks for happens when a button is pressed and not when the link is
 * opened, since mail programs open links by themselves. No cookie is needed, so another site can do nothing in a reader's
 * name.
 */
@RestController
class MailPages {
    private final PublicBoards boards;
    private final Optional<SignUps> signUps;
    private final Templates templates;
    private final Nothing nothing;

    MailPages(PublicBoards boards, ObjectProvider<SignUps> signUps, Templates templates, Nothing nothing) {
        this.boards = boards;
        this.signUps = Optional.ofNullable(signUps.getIfAvailable());
        this.templates = templates;
        this.nothing = nothing;
    }

    @PostMapping("/mail/subscribe")
    ResponseEntity<byte[]> ask(@ModelAttribute MailForm form, ServerHttpRequest request) {
        var board = boards.of(form.placeOrNone(), Optional.empty());
        var repository = board.flatMap(PublicBoard::mail);
        if (signUps.isEmpty() || board.isEmpty() || repository.isEmpty()) {
            return nothing.at(List.of()).entity();
        }
        var place = board.get().place();
        if (!signUps.get().mayAsk(Network.of(request.getRemoteAddress()), place.name())) {
            return page(HttpStatus.TOO_MANY_REQUESTS, MailStep.tooMany());
        }
        MailAddress.read(form.addressOrNone())
                .filter(address -> !form.byMachine())
                .map(address -> new Wish(
                        repository.get(),
                        place.name(),
                        address,
                        form.chosen(board.get().services())))
                .ifPresent(wish -> signUps.get().ask(wish, place.title()));
        return page(HttpStatus.OK, MailStep.asked(place.name()));
    }

    @GetMapping("/mail/confirm/{link}")
    ResponseEntity<byte[]> confirm(@PathVariable String link) {
        return step(signUps.flatMap(all -> all.asked(link)).map(MailStep::confirm));
    }

    @PostMapping("/mail/confirm/{link}")
    ResponseEntity<byte[]> confirmed(@PathVariable String link) {
        var wish = signUps.flatMap(all -> all.asked(link));
        wish.ifPresent(it -> signUps.orElseThrow().confirm(it));
        return step(wish.map(MailStep::confirmed));
    }

    @GetMapping("/mail/unsubscribe/{link}")
    ResponseEntity<byte[]> unsubscribe(@PathVariable String link) {
        return step(signUps.flatMap(all -> all.reading(link)
                .map(MailStep::leave)
                .or(() -> all.isOurs(link) ? Optional.of(MailStep.left()) : Optional.empty())));
    }

    /** By the button, or by a mail program as RFC 8058 says. */
    @PostMapping("/mail/unsubscribe/{link}")
    ResponseEntity<byte[]> unsubscribed(@PathVariable String link) {
        return step(signUps.filter(all -> all.end(link)).map(done -> MailStep.left()));
    }

    private ResponseEntity<byte[]> step(Optional<MailStep> step) {
        return step.map(it -> page(HttpStatus.OK, it)).orElseGet(() -> page(HttpStatus.NOT_FOUND, MailStep.noLink()));
    }

    private ResponseEntity<byte[]> page(HttpStatus status, MailStep step) {
        return Answer.once(status, templates.page("mail", Map.of("step", step))).entity();
    }
}
