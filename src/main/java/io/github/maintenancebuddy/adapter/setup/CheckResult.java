package io.github.maintenancebuddy.adapter.setup;

/**
 * What a check has found.
 *
 * @param what in a word or two, what was looked at
 * @param sentence how it is; where it is not well, what to do
 */
public record CheckResult(State state, String what, String sentence) {
    /** How well it is; what is open may be well, or be meant so. */
    public enum State {
        GOOD("✓"),
        OPEN("?"),
        WRONG("✗");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    public static CheckResult good(String what, String sentence) {
        return new CheckResult(State.GOOD, what, sentence);
    }

    public static CheckResult open(String what, String sentence) {
        return new CheckResult(State.OPEN, what, sentence);
    }

    public static CheckResult wrong(String what, String sentence) {
        return new CheckResult(State.WRONG, what, sentence);
    }

    /** As a line in a terminal. */
    String line() {
        return state.sign() + " " + what + ": " + sentence;
    }
}
