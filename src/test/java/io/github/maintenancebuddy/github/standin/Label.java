package io.github.maintenancebuddy.github.standin;

/** A label of a repository; issues that carry it see its changes. */
public final class Label {
    static final String DEFAULT_COLOR = "ededed";

    private final long id;
    private volatile String name;
    private volatile String color;
    private volatile String description;

    Label(long id, String name, String color, String description) {
        this.id = id;
        this.name = name;
        this.color = color;
        this.description = description;
    }

    long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String color() {
        return color;
    }

    public String description() {
        return description;
    }

    boolean isCalled(String other) {
        return name.equalsIgnoreCase(other);
    }

    void change(String newName, String newColor, String newDescription) {
        name = newName;
        color = newColor;
        description = newDescription;
    }

    @Override
    public String toString() {
        return name;
    }
}
