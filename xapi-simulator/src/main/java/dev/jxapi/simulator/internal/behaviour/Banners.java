package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The texts shown before and after signing in. */
final class Banners implements Behaviour {

    private final Map<String, String> texts = new HashMap<>();

    Banners(Device device) {
        for (String banner : List.of("SystemUnit SignInBanner", "SystemUnit WelcomeBanner")) {
            device.commands().handle(banner + " Set", call -> {
                texts.put(banner, call.body() == null ? "" : call.body());
                return null;
            });
            device.commands().handle(banner + " Clear", call -> {
                texts.remove(banner);
                return null;
            });
            device.commands().handle(banner + " Get", call -> Map.of("BannerText", texts.getOrDefault(banner, "")));
        }
    }

    @Override
    public void reset() {
        texts.clear();
    }
}
