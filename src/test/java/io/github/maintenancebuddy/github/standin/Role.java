package io.github.maintenancebuddy.github.standin;

import java.util.Locale;

/** What somebody may do in a repository. */
public enum Role {
    NONE,
    READ,
    TRIAGE,
    WRITE,
    MAINTAIN,
    ADMIN;

    /** GitHub's {@code role_name}. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** GitHub's older {@code permission}, which knows neither triage nor maintain. */
    public String permission() {
        return switch (this) {
            case TRIAGE -> READ.roleName();
            case MAINTAIN -> WRITE.roleName();
            case NONE, READ, WRITE, ADMIN -> roleName();
        };
    }

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
