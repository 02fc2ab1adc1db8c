package io.github.maintenancebuddy.adapter.setup;

import java.util.List;

/** Looks at something that must be right for the app to work; each is a bean beside what it looks at. */
public interface Check {
    List<CheckResult> look();
}
