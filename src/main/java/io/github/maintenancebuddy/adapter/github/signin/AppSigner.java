package io.github.maintenancebuddy.adapter.github.signin;

import io.github.maintenancebuddy.adapter.github.transport.ApiResponse;
import io.github.maintenancebuddy.adapter.github.transport.RequestSigner;
import io.jsonwebtoken.Jwts;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Date;
import java.util.function.Function;

/**
 * Signs in as the app itself.
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

    private final String appId;
    private final PrivateKey key;
    private final GitHubClock clock;

    AppSigner(String appId, PrivateKey key, GitHubClock clock) {
        this.appId = appId;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public ApiResponse sign(Function<String, ApiResponse> call) {
        var answer = call.apply(authorization());
        return answer.status() == 401 && clock.correct(answer) ? call.apply(authorization()) : answer;
    }

    private String authorization() {
        var now = clock.instant();
        return "Bearer "
                + Jwts.builder()
                        .issuer(appId)
                        .issuedAt(Date.from(now.minus(ISSUED_AGO)))
                        .expiration(Date.from(now.plus(EXPIRES_IN)))
                        .signWith(key, Jwts.SIG.RS256)
                        .compact();
    }
}
