package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.Undone;
import io.github.maintenancebuddy.core.maintenance.decision.Topic;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are stored as one text: the id of their kind, and right behind it which one of the kind it is. */
final class TextIds {
    private static final Form<Topic> TOPICS =
            new Form<>(Topic.class, topic -> of(topic.kind()) + topic.of(), TextIds::topic);
    private static final Form<Undone> UNDONE =
            new Form<>(Undone.class, undone -> of(undone.kind()) + undone.of(), TextIds::undone);

    private TextIds() {}

    private record Form<T>(Class<T> type, Function<T, String> write, Function<String, T> read) {
        SimpleModule in(SimpleModule module) {
            return module.addSerializer(type, new Written<>(this)).addDeserializer(type, new Read<>(this));
        }
    }

    static String of(Topic topic) {
        return TOPICS.write().apply(topic);
    }

    static Topic topic(String text) {
        return read(Topic.Kind.values(), Topic.Kind.OTHER, text, Topic::new);
    }

    static Undone undone(String text) {
        return read(Undone.Kind.values(), Undone.Kind.OTHER, text, Undone::new);
    }

    private static <K extends Enum<K>, T> T read(K[] kinds, K other, String text, BiFunction<K, String, T> value) {
        return Arrays.stream(kinds)
                .filter(kind -> kind != other && is(ConstantIds.of(kind), text))
                .findFirst()
                .map(kind ->
                        value.apply(kind, text.substring(ConstantIds.of(kind).length())))
                .orElseGet(() -> value.apply(other, text));
    }

    private static boolean is(String id, String text) {
        return id.endsWith(" ") ? text.startsWith(id) : text.equals(id);
    }

    /** For the documents that hold such values. */
    static JacksonModule module() {
        return UNDONE.in(TOPICS.in(new SimpleModule("text ids")));
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final Form<T> form;

        Written(Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(form.write().apply(value));
        }
    }

    private static final class Read<T> extends StdDeserializer<T> {
        private final transient Form<T> form;

        Read(Form<T> form) {
            super(form.type());
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return form.read().apply(json.getString());
        }
    }

    /** Which of several is written right behind an id that ends in a space. */
    static String of(Topic.Kind topic) {
        return switch (topic) {
            case START -> "start";
            case DECISION -> "decision";
            case OVERRUN -> "overrun";
            case EARLY_WARNING -> "early warning";
            case REMINDER -> "reminder";
            case NEW_DATE -> "new date";
            case PUBLIC_SILENCE -> "silence";
            case ALERT_SILENCE_END -> "end of the alert silence";
            case WORKFLOW -> "workflow of ";
            case ACTION_ITEMS -> "action items";
            case SECTION -> "up to date: SECTION";
            case LABELS -> "up to date: LABELS";
            case ASSIGNEES -> "up to date: ASSIGNEES";
            case STATE -> "up to date: STATE";
            case GAPS -> "up to date: GAPS";
            case NOTICE -> "tell ";
            case TEAM_QUESTION -> "ask ";
            case ALERT_SILENCE -> "silence ";
            case RUN -> "run of ";
            case OTHER -> "";
        };
    }

    /** Which of several is written right behind an id that ends in a space. */
    static String of(Undone.Kind undone) {
        return switch (undone) {
            case COMMENT -> "a comment";
            case REACTION -> "a reaction";
            case SECTION -> "writing the plan";
            case LABELS -> "setting the labels";
            case ASSIGNEES -> "assigning people";
            case LEAD -> "assigning the lead";
            case BUDDY -> "assigning the buddy";
            case STATE -> "closing or opening the issue";
            case GAPS -> "the comment on what is missing";
            case POST_MORTEM -> "opening the post-mortem";
            case SUB_ISSUE -> "putting the post-mortem below the maintenance";
            case ACTION_ITEMS -> "the reminder of action items";
            case RUN -> "looking at a run";
            case TEAM_QUESTION -> "asking the team in its chat ";
            case ALERT_SILENCE -> "silencing the alerts with the channel ";
            case FOLLOWING -> "following the issue";
            case OTHER -> "";
        };
    }
}
