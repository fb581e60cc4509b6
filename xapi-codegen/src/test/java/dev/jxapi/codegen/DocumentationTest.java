package dev.jxapi.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.ValueSpace;
import dev.jxapi.schema.ValueSpace.IntegerSpace;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences about nodes: composed where that is safe, otherwise the node is quoted. */
class DocumentationTest {

    private static final ValueSpace NUMBER = new IntegerSpace(null, null);

    private static String sources(TestSchemas schema) {
        return Generator.generate(schema.build(), GeneratorOptions.DEFAULT).sources().values().stream()
                .map(text -> text.replaceAll("(\\n *\\* *)+", " "))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Bar SerialNumber         | the serial number of {@code xStatus Foo Bar}",
                "Foo[] Bar MacAddress         | the MAC address of {@code xStatus Foo[n] Bar}",
                "Foo USBCPortId               | the USB-C port ID of {@code xStatus Foo}",
                "Foo MaxDuration              | the maximum duration of {@code xStatus Foo}",
                "Foo AirPlayName              | the AirPlay name of {@code xStatus Foo}",
                "Call[] AttendedTransferFrom  | {@code AttendedTransferFrom} of {@code xStatus Call[n]}",
                "Call[] OnHoldReason          | {@code OnHoldReason} of {@code xStatus Call[n]}",
                "Foo Bar Detected             | {@code Detected} of {@code xStatus Foo Bar}",
                "Top                          | {@code xStatus Top}",
            })
    void aValueIsPutIntoWordsWhereItsNameEndsInANoun(String path, String words) {
        assertThat(sources(TestSchemas.of().status(path, NUMBER)))
                .contains("Reads or follows " + words + ": a whole number.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Bar Enabled | True | False | whether {@code xStatus Foo Bar} is enabled",
                "Foo Bar Mode    | On   | Off   | whether {@code xStatus Foo Bar} is on",
                "Foo Bar Mode    | On   | Auto  | the mode of {@code xStatus Foo Bar}",
                "Foo Bar Muted   | True | False | {@code Muted} of {@code xStatus Foo Bar}",
            })
    void whatTurnsSomethingOnIsAWhether(String path, String yes, String no, String words) {
        assertThat(sources(TestSchemas.of().status(path, yes, no))).contains("Reads or follows " + words + ": ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Foo Diagnostics Start   | Starts {@code Foo Diagnostics}.",
                "Foo Icon DeleteAll      | Deletes all of {@code Foo Icon}.",
                "Foo SetMixer            | Sets the mixer of {@code Foo}.",
                "Foo MuteOnEntry         | Executes {@code xCommand Foo MuteOnEntry}.",
                "Foo Tilt Ramp           | Executes {@code xCommand Foo Tilt Ramp}.",
                "Foo Clear               | Executes {@code xCommand Foo Clear}.",
            })
    void aCommandIsPutIntoWordsWhereItsVerbIsKnown(String path, String sentence) {
        assertThat(sources(TestSchemas.of().command(path)))
                .contains(" " + sentence + " <p>")
                .contains(" " + sentence + " Does not wait for the result. <p>");
    }

    @Test
    void branchesAndEventsAreQuoted() {
        assertThat(sources(TestSchemas.of()
                        .command("AirPlay Keys Press")
                        .event("Bookings BookingMoved")
                        .status("SpeakerTrack Zone Id", NUMBER)))
                .contains("The commands below {@code xCommand AirPlay Keys}.")
                .contains("The events below {@code xEvent Bookings}.")
                .contains("Reports {@code xEvent Bookings BookingMoved}.")
                .contains("The statuses below {@code xStatus SpeakerTrack Zone}.");
    }
}
