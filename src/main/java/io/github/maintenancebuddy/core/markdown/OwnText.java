package io.github.maintenancebuddy.core.markdown;

/** By what the app finds its own text on GitHub again: comments that people do not see, and the heading of the plan. */
public final class OwnText {
    /** How every one of them begins. */
    public static final String BEGINNING = "<!-- maintenance-buddy:";

    public static final String PLAN_BEGIN = of("begin");
    public static final String PLAN_END = of("end");

    /** The heading of the plan, by which it is found where its markers are damaged. */
    public static final String PLAN_TITLE = "Maintenance plan";

    private OwnText() {}

    /** The marker with this name. */
    public static String of(String name) {
        return BEGINNING + name + " -->";
    }
}
