package io.github.maintenancebuddy.adapter.store;

import io.github.maintenancebuddy.core.maintenance.InstallationId;
import io.github.maintenancebuddy.core.maintenance.IssueId;
import io.github.maintenancebuddy.core.maintenance.RepositoryId;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** GitHub's numbers of things, stored as the numbers alone; 0 where an older document has none. */
final class NumberIds {
    private NumberIds() {}

    static JacksonModule module() {
        var module = new SimpleModule("number ids");
        add(module, IssueId.class, IssueId::value, IssueId::new);
        add(module, RepositoryId.class, RepositoryId::value, RepositoryId::new);
        add(module, InstallationId.class, InstallationId::value, InstallationId::new);
        return module;
    }

    private static <T> void add(SimpleModule module, Class<T> type, ToLongFunction<T> value, LongFunction<T> of) {
        module.addSerializer(type, new Written<>(type, value)).addDeserializer(type, new Read<>(type, of));
    }

    private static final class Written<T> extends StdSerializer<T> {
        private final ToLongFunction<T> number;

        Written(Class<T> type, ToLongFunction<T> number) {
            super(type);
            this.number = number;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(number.applyAsLong(value));
        }
    }

    private static final class Read<T> extends StdDeserializer<T> {
        private final LongFunction<T> of;

        Read(Class<T> type, LongFunction<T> of) {
            super(type);
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            return of.apply(json.getLongValue());
        }

        @Override
        public T getNullValue(DeserializationContext context) {
            return of.apply(0);
        }
    }
}
