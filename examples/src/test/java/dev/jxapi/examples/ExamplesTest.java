package dev.jxapi.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each example runs to its end on the simulated device and says what happened. */
@Timeout(60)
class ExamplesTest {

    private interface Example {
        void run() throws Exception;
    }

    private static String output(Example example) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            example.run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theQuickstartDoesTheMainJob() throws Exception {
        assertThat(output(() -> Quickstart.main(new String[0])))
                .contains("Connected to a Room Bar Pro")
                .contains("JxAPI was here")
                .contains("Dialing alice@example.com")
                .contains("Hanging up")
                .contains("Done.");
    }

    @Test
    void liveCallsComeAndGo() throws Exception {
        assertThat(output(() -> LiveCalls.main(new String[0])))
                .contains("Calls now: 0")
                .contains("bob@example.com")
                .contains("CONNECTED")
                .endsWith("Calls now: 0" + System.lineSeparator());
    }

    @Test
    void roomConditionsAreFollowed() throws Exception {
        assertThat(output(() -> RoomConditions.main(new String[0])))
                .contains("People in the room: 3")
                .contains("Temperature: 21.5, humidity: 40");
    }

    @Test
    void panelAndWidgetsAreAnswered() throws Exception {
        assertThat(output(() -> PanelAndWidgets.main(new String[0])))
                .contains("The panel was opened")
                .contains("The slider was changed: 128");
    }

    @Test
    void aDialogIsAQuestionAndAnAnswer() throws Exception {
        assertThat(output(() -> Dialog.main(new String[0]))).contains("Ada wants coffee");
    }
}
