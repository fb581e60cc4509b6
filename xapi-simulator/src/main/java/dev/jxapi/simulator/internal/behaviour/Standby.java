package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.DeviceClock;
import dev.jxapi.simulator.internal.device.Device;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Falling asleep when nobody uses the device, and on command. */
final class Standby implements Behaviour {

    private static final Duration WARNING = Duration.ofSeconds(30);
    private static final Duration FALLING_ASLEEP = Duration.ofMillis(100);

    private final Device device;
    private final Calls calls;
    private DeviceClock.@Nullable Task next;

    Standby(Device device, Calls calls) {
        this.device = device;
        this.calls = calls;
        device.commands().handle("Standby Activate", call -> {
            fallAsleep();
            return null;
        });
        device.commands().handle("Standby Deactivate", call -> {
            state("Off");
            arm(delay());
            return null;
        });
        device.commands().handle("Standby Halfwake", call -> state("Halfwake"));
        device.commands().handle("Standby ResetTimer", call -> {
            arm(Duration.ofMinutes(call.number("Delay", (int) delay().toMinutes())));
            device.emit("Standby Reset", null);
            return null;
        });
    }

    @Override
    public void started() {
        arm(delay());
    }

    @Override
    public void stopped() {
        cancel();
        state("Off");
    }

    private Duration delay() {
        return Duration.ofMinutes(device.configurationValue("Standby Delay") instanceof Integer minutes ? minutes : 10);
    }

    private void arm(Duration delay) {
        Duration untilWarning = delay.minus(WARNING);
        schedule(untilWarning.isNegative() ? Duration.ZERO : untilWarning, this::warn);
    }

    private void warn() {
        boolean wanted = "On".equals(device.configurationValue("Standby Control"));
        if (!wanted || !calls.all().isEmpty() || !"Off".equals(device.statusValue("Standby State"))) {
            arm(delay());
            return;
        }
        device.emit("Standby SecondsToStandby", (int) WARNING.toSeconds());
        schedule(WARNING, this::fallAsleep);
    }

    private void fallAsleep() {
        state("EnteringStandby");
        schedule(FALLING_ASLEEP, () -> state("Standby"));
    }

    private @Nullable Object state(String state) {
        device.change(change -> change.status("Standby State", state));
        return null;
    }

    private void schedule(Duration delay, Runnable action) {
        cancel();
        next = device.clock()
                .schedule(
                        delay,
                        () -> device.locked(() -> {
                            action.run();
                            return device;
                        }));
    }

    private void cancel() {
        if (next != null) {
            next.cancel();
        }
    }
}
