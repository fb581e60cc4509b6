package dev.jxapi.examples;

import dev.jxapi.Xapi;
import dev.jxapi.event.WidgetActionEvent;
import dev.jxapi.runtime.handle.EventMessage;
import dev.jxapi.simulator.SimulatedDevice;
import java.io.IOException;
import java.time.Duration;

/**
 * A panel with a slider on the device's touch screen: the program hears when the panel is opened and when the slider is
 * moved, and answers by moving the slider to the value that it took. Without arguments it runs on a simulated device, whose
 * screen somebody touches.
 */
public final class PanelAndWidgets {

    private static final String PANEL_ID = "jxapi_light";
    private static final String SLIDER_ID = "jxapi_brightness";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String PANEL = """
            <Extensions>
              <Version>1.11</Version>
              <Panel>
                <PanelId>jxapi_light</PanelId>
                <Location>HomeScreen</Location>
                <Name>Light</Name>
                <ActivityType>Custom</ActivityType>
                <Page>
                  <Name>Light</Name>
                  <Row>
                    <Name>Brightness</Name>
                    <Widget>
                      <WidgetId>jxapi_brightness</WidgetId>
                      <Type>Slider</Type>
                      <Options>size=4</Options>
                    </Widget>
                  </Row>
                </Page>
              </Panel>
            </Extensions>
            """;

    private final Xapi xapi;

    private PanelAndWidgets(Xapi xapi) {
        this.xapi = xapi;
    }

    /** Runs it. */
    public static void main(String[] args) throws IOException {
        try (ExampleDevice device = ExampleDevice.from(args)) {
            new PanelAndWidgets(device.xapi()).run(device);
        }
    }

    private void run(ExampleDevice device) throws IOException {
        xapi.command().userInterface().extensions().panel().save(PANEL_ID, PANEL);
        var hold = xapi.event().userInterface().extensions().on(this::touched);
        if (device.simulated().isPresent()) {
            play(device.simulated().get());
        } else {
            System.out.println("Open the panel on the device, and move the slider. Press Enter to stop");
            System.in.read();
        }
        hold.close();
        xapi.command().userInterface().extensions().panel().remove(PANEL_ID);
    }

    private void touched(EventMessage message) {
        var extensions = xapi.event().userInterface().extensions();
        message.as(extensions.panel().clicked())
                .filter(click -> click.panelId().equals(PANEL_ID))
                .ifPresent(click -> System.out.println("The panel was opened"));
        message.as(extensions.widget().action())
                .filter(action -> action.widgetId().equals(SLIDER_ID))
                .ifPresent(this::moved);
    }

    private void moved(WidgetActionEvent action) {
        System.out.println("The slider was " + action.type() + ": " + action.value());
        if (action.type().equals("released")) {
            xapi.command().userInterface().extensions().widget().setValue(action.value(), SLIDER_ID);
            System.out.println("The light is at " + action.value());
        }
    }

    private static void play(SimulatedDevice device) {
        device.touchPanel().clickPanel(PANEL_ID);
        device.touchPanel().useWidget(SLIDER_ID, "pressed", "10");
        device.touchPanel().useWidget(SLIDER_ID, "changed", "128");
        device.touchPanel().useWidget(SLIDER_ID, "released", "188");
        device.awaitRequest(
                request -> request.method().equals("xCommand/UserInterface/Extensions/Widget/SetValue"), PATIENCE);
    }
}
