package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.RequestSigner;
import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;

/**
 * Signs in as the app itself. A signature costs milliseconds of the processor, so that each is used for some minutes.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app">Generating
 *     a JSON Web Token</a>
 */
final class AppSigner implements RequestSigner {
    /** GitHub recommends it, against clocks that differ a little. */
    private static final Duration ISSUED_AGO = Duration.ofMinutes(1);
    /** GitHub allows 10 minutes by its own clock. */
    private static final Duration EXPIRES_IN = Duration.ofMinutes(9);

    private static final Duration RENEW_BEFORE = Duration.ofMinutes(2);

    private final String appId;
    private final PrivateKey key;
    private final GitHubClock clock;
    private Optional<Token> current = Optional.empty();

    /** Times are by GitHub's clock, as far as we knew it then. */
    private record Token(String authorization, Instant expiresAt) {}

    AppSigner(String appId, PrivateKey key, GitHubClock clock) {
        this.appId = appId;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public ApiResponse send(Function<String, ApiResponse> request) {
        var response = request.apply(authorization());
        if (response.status() != 401) {
            return response;
        }
        // also where no other time is known: a clock that was set back would use this one for too long
        invalidate();
        return clock.correct(response) ? request.apply(authorization()) : response;
    }

    private synchronized String authorization() {
        var now = clock.instant();
        var token = current.filter(it -> now.isBefore(it.expiresAt().minus(RENEW_BEFORE)))
                .orElseGet(() -> sign(now));
        current = Optional.of(token);
        return token.authorization();
    }

    private synchronized void invalidate() {
        current = Optional.empty();
    }

    private Token sign(Instant now) {
        var expiresAt = now.plus(EXPIRES_IN);
        var jwt = Jwts.builder()
                .issuer(appId)
                .issuedAt(Date.from(now.minus(ISSUED_AGO)))
                .expiration(Date.from(expiresAt))
                .signWith(key, Jwts.SIG.RS256)
                .compact();
        return new Token("Bearer " + jwt, expiresAt);
    }
}
