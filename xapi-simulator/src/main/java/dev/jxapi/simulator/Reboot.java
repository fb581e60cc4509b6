package dev.jxapi.simulator;

import dev.jxapi.simulator.internal.behaviour.Behaviours;
import dev.jxapi.simulator.internal.behaviour.Power;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.net.Server;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Going down and coming back. */
final class Reboot implements Power {

    /** Long enough for the answer of the command that asked for it to be on its way. */
    private static final long ANSWER_MILLIS = 50;

    private final Device device;
    private final ScheduledExecutorService timer;
    private final Duration usual;
    private @Nullable Server server;
    private @Nullable Behaviours behaviours;

    Reboot(Device device, ScheduledExecutorService timer, Duration usual) {
        this.device = device;
        this.timer = timer;
        this.usual = usual;
    }

    /** Completes the device, and switches it on. */
    void connect(Server itsServer, Behaviours itsBehaviours) {
        server = itsServer;
        behaviours = itsBehaviours;
        device.locked(() -> {
            itsBehaviours.started();
            return device;
        });
    }

    @Override
    public void reboot() {
        timer.schedule(() -> restart(usual, false), ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void factoryReset() {
        timer.schedule(
                () -> {
                    device.locked(() -> {
                        if (behaviours != null) {
                            behaviours.reset();
                        }
                        device.resetToFactory();
                        return device;
                    });
                    restart(usual, false);
                },
                ANSWER_MILLIS,
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void shutDown() {
        timer.schedule(() -> goDown(true, null), ANSWER_MILLIS, TimeUnit.MILLISECONDS);
    }

    void restart(Duration down, boolean unreachable) {
        goDown(unreachable, down);
    }

    /** Goes down; connections end last, so that who sees them end knows that the way back is laid out. */
    private void goDown(boolean unreachable, @Nullable Duration down) {
        device.faults().booting = true;
        if (unreachable && server != null) {
            server.pause();
        }
        device.locked(() -> {
            if (behaviours != null) {
                behaviours.stopped();
            }
            if (down != null) {
                device.clock().schedule(down, this::comeUp);
            }
            device.sessions().forEach(session -> session.webSocket().abort());
            return device;
        });
    }

    private void comeUp() {
        device.locked(() -> {
            if (behaviours != null) {
                behaviours.started();
            }
            return device;
        });
        device.faults().booting = false;
        if (server != null) {
            server.resume();
        }
    }
}
