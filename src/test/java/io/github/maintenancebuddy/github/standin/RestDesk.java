package io.github.maintenancebuddy.github.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Answers the REST API, fails where it was told to, and notes what it sees. */
final class RestDesk {
    /** How a request is answered in the end: perhaps late, perhaps not at all. */
    record Answer(Reply reply, Duration delay, boolean reset) {}

    private final Api api;
    private final Faults faults = new Faults();
    private final boolean validating;
    private final List<RequestRecord> requests = new CopyOnWriteArrayList<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private volatile Runnable witness = () -> {};

    RestDesk(Api api, boolean validating) {
        this.api = api;
        this.validating = validating;
    }

    Faults faults() {
        return faults;
    }

    List<RequestRecord> requests() {
        return requests;
    }

    List<String> violations() {
        return violations;
    }

    void witness(Runnable each) {
        witness = each;
    }

    Answer answer(Call call) {
        witness.run();
        try {
            return answered(call);
        } finally {
            witness.run();
        }
    }

    private Answer answered(Call call) {
        var failure = faults.take(call.method(), call.path());
        if (failure == null) {
            return new Answer(exchange(call).reply(), Duration.ZERO, false);
        }
        return switch (failure.stored()) {
            case NEVER -> {
                note(call, "not asked", failure.status());
                yield failed(failure, failure.delay());
            }
            case AT_ONCE -> {
                var reply = exchange(call).reply();
                yield failure.delay().isZero()
                        ? failed(failure, Duration.ZERO)
                        : new Answer(reply, failure.delay(), false);
            }
            case LATE -> {
                CompletableFuture.delayedExecutor(failure.delay().toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> exchange(call));
                yield failed(failure, Duration.ZERO);
            }
        };
    }

    private Api.Exchange exchange(Call call) {
        var exchange = api.answer(call);
        note(call, exchange.call().caller().name(), exchange.reply().status());
        if (validating) {
            violations.addAll(Description.get().violations(exchange.call(), exchange.reply()));
        }
        return exchange;
    }

    private static Answer failed(Faults.Failure failure, Duration delay) {
        return new Answer(Faults.answer(failure), delay, failure.reset());
    }

    private void note(Call call, String who, int status) {
        requests.add(new RequestRecord(call.method(), call.path(), who, status, Instant.now()));
    }
}
