package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can go wrong with GitHub's REST API, on command. */
public final class Faults {
    /** How a request fails; {@code stored} tells whether, and when, GitHub did what was asked all the same. */
    record Failure(
            int status,
            Stored stored,
            boolean reset,
            Duration delay,
            @Nullable Duration retryAfter) {}

    /** When what was asked is done. */
    enum Stored {
        NEVER,
        AT_ONCE,
        /** After the delay, when nobody waits for the answer any more. */
        LATE
    }

    private record Order(String method, Pattern path, Failure failure) {}

    private final List<Order> orders = new ArrayList<>();
    private volatile boolean down;

    /** Everything is answered 503 until {@link #up()}. */
    public void down() {
        down = true;
    }

    public void up() {
        down = false;
    }

    /** Speaks of the next request whose method ({@code *} for any) and path match the regular expressions. */
    public Next next(String method, String path) {
        return new Next(method, Pattern.compile(path), 1);
    }

    /** The requests that shall fail, waiting for the way in which they do. */
    public final class Next {
        private final String method;
        private final Pattern path;
        private final int times;

        private Next(String method, Pattern path, int times) {
            this.method = method;
            this.path = path;
            this.times = times;
        }

        public Next times(int count) {
            return new Next(method, path, count);
        }

        /** 502, and nothing was done. */
        public void badGateway() {
            fail(502, Stored.NEVER, false, Duration.ZERO, null);
        }

        /** 502, although it was done. */
        public void storedButBadGateway() {
            fail(502, Stored.AT_ONCE, false, Duration.ZERO, null);
        }

        /** The connection breaks, and nothing was done. */
        public void reset() {
            fail(0, Stored.NEVER, true, Duration.ZERO, null);
        }

        /** The connection breaks, although it was done. */
        public void storedButReset() {
            fail(0, Stored.AT_ONCE, true, Duration.ZERO, null);
        }

        /** The connection breaks, and it is done only so long after that. */
        public void storedLate(Duration by) {
            fail(0, Stored.LATE, true, by, null);
        }

        /** The right answer, late. */
        public void delay(Duration by) {
            fail(0, Stored.AT_ONCE, false, by, null);
        }

        public void unauthorized() {
            fail(401, Stored.NEVER, false, Duration.ZERO, null);
        }

        /** A secondary rate limit: 403 or 429, with Retry-After or without. */
        public void secondaryLimit(int status, @Nullable Duration retryAfter) {
            fail(status, Stored.NEVER, false, Duration.ZERO, retryAfter);
        }

        private void fail(int status, Stored stored, boolean reset, Duration delay, @Nullable Duration retryAfter) {
            var order = new Order(method, path, new Failure(status, stored, reset, delay, retryAfter));
            synchronized (orders) {
                for (var i = 0; i < times; i++) {
                    orders.add(order);
                }
            }
        }
    }

    /** Nothing fails any more. */
    public void none() {
        synchronized (orders) {
            orders.clear();
        }
        up();
    }

    @Nullable
    Failure take(String method, String path) {
        if (down) {
            return new Failure(503, Stored.NEVER, false, Duration.ZERO, null);
        }
        synchronized (orders) {
            for (var order : orders) {
                if ((order.method().equals("*") || method.matches(order.method()))
                        && order.path().matcher(path).find()) {
                    orders.remove(order);
                    return order.failure();
                }
            }
        }
        return null;
    }

    static Reply answer(Failure failure) {
        var reply = switch (failure.status()) {
            case 401 -> Reply.error(401, "Bad credentials");
            case 403, 429 ->
                Reply.error(
                        failure.status(),
                        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.");
            default -> Reply.error(failure.status(), "Server Error");
        };
        var wait = failure.retryAfter();
        return wait == null ? reply : reply.with("Retry-After", Long.toString(wait.toSeconds()));
    }
}
