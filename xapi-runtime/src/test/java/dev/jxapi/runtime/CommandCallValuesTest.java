package dev.jxapi.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.error.XapiValueException;
import dev.jxapi.runtime.value.ZoneName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandCallValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(70, "70"),
                Arguments.of("text", "\"text\""),
                Arguments.of(true, "\"True\""),
                Arguments.of(ZoneName.of("Europe/Oslo"), "\"Europe/Oslo\""),
                Arguments.of(List.of(2, 3), "[2,3]"),
                Arguments.of(new int[] {2, 3}, "[2,3]"),
                Arguments.of(new boolean[] {true, false}, "[\"True\",\"False\"]"),
                Arguments.of(new String[] {"a", "b"}, "[\"a\",\"b\"]"),
                Arguments.of(CommandCall.words(5, 10), "[\"5\",\"10\"]"),
                Arguments.of(CommandCall.words(List.of(5)), "[\"5\"]"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void goOnTheWireAsDevicesTakeThem(Object value, String json) {
        CommandCall call = new CommandCall("Presentation Start").parameter("ConnectorId", value);
        assertThat(call.arguments()).hasToString("{\"ConnectorId\":" + json + "}");
    }

    @Test
    void anEmptyArrayIsRefused() {
        CommandCall call = new CommandCall("Presentation Start");
        assertThatThrownBy(() -> call.parameter("ConnectorId", new int[0]))
                .isInstanceOf(XapiValueException.class)
                .hasMessageContaining("xCommand Presentation Start")
                .hasMessageContaining("ConnectorId");
    }
}
