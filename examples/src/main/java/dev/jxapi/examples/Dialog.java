package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.simulator.SimulatedDevice;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions to the person in the room, and their answers. The program listens before it asks, so that no answer is missed,
 * and knows its answers by a FeedbackId of its own. Without arguments it runs on a simulated device, on which somebody
 * answers.
 */
public final class Dialog {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Xapi xapi;
    private final Optional<SimulatedDevice> simulated;

    private Dialog(ExampleDevice device) {
        this.xapi = device.xapi();
        this.simulated = device.simulated();
    }

    /** Runs it. */
    public static void main(String[] args) {
        try (ExampleDevice device = ExampleDevice.from(args)) {
            Dialog dialog = new Dialog(device);
            String name = dialog.askForText("What is your name?");
            int coffee = dialog.choose("Hello, " + name + ". Coffee?", "Yes, please", "No, thank you");
            System.out.println(name + (coffee == 1 ? " wants coffee" : " wants no coffee"));
        } catch (XapiTimeoutException e) {
            System.out.println("Nobody answered");
        }
    }

    private String askForText(String question) {
        String id = UUID.randomUUID().toString();
        var responses = xapi.event().userInterface().message().textInput().response();
        try (var answer = responses.expect(response -> response.feedbackId().equals(id))) {
            xapi.command().userInterface().message().textInput().display(question, p -> p.feedbackId(id));
            simulated.ifPresent(device -> device.touchPanel().enter("Ada"));
            return answer.get(PATIENCE).text();
        }
    }

    private int choose(String question, String first, String second) {
        String id = UUID.randomUUID().toString();
        var responses = xapi.event().userInterface().message().prompt().response();
        try (var answer = responses.expect(response -> response.feedbackId().equals(id))) {
            xapi.command()
                    .userInterface()
                    .message()
                    .prompt()
                    .display(question, p -> p.feedbackId(id).option1(first).option2(second));
            simulated.ifPresent(device -> device.touchPanel().choose(1));
            return answer.get(PATIENCE).optionId();
        }
    }
}
