package dev.jxapi.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node of each kind is made of. */
public sealed interface Content {

    /**
     * A command.
     *
     * @param parameters its parameters in the schema's order
     * @param multiline whether it takes a multi-line body
     */
    record CommandContent(List<Parameter> parameters, boolean multiline) implements Content {
        public CommandContent {
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * A configuration.
     *
     * @param space its values
     * @param defaultValue the value of a device fresh from the factory, as the schema writes it; null where it does not
     *     say. Inside a list it may give one for each item number: {@code [1]: On; [2]: Off;}
     * @param secret whether devices hide the value ({@code ***})
     */
    record ConfigurationContent(ValueSpace space, @Nullable String defaultValue, boolean secret) implements Content {

        /**
         * The default of one item of a list.
         *
         * @param index the item number
         * @return null where the schema does not say
         */
        public @Nullable String defaultFor(int index) {
            return defaultValue == null ? null : IndexedDefault.of(defaultValue, index);
        }
    }

    /**
     * A status.
     *
     * @param space its values
     */
    record StatusContent(ValueSpace space) implements Content {}

    /**
     * An event whose body has fields.
     *
     * @param fields its fields, empty for an event that only happens
     */
    record EventContent(List<EventField> fields) implements Content {
        public EventContent {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An event whose body is a bare value ({@code Standby SecondsToStandby}).
     *
     * @param space the values
     */
    record ScalarEventContent(ValueSpace space) implements Content {}
}
