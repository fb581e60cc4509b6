package dev.jxapi.benchmarks;

import dev.jxapi.simulator.Faults;
import java.time.Duration;
import java.util.Random;

/** What happens to a device during a soak. Each ends by itself, or with {@link Faults#clear} a moment later. */
enum SoakFault {
    DROP {
        @Override
        void befall(Faults faults, Random random) {
            faults.dropConnections();
        }
    },
    HANG_UP {
        @Override
        void befall(Faults faults, Random random) {
            faults.hangUp();
        }
    },
    CLOSE {
        @Override
        void befall(Faults faults, Random random) {
            faults.closeConnections(random.nextBoolean() ? 1000 : 1011, "");
        }
    },
    BOOTING {
        @Override
        void befall(Faults faults, Random random) {
            faults.refuse(502, 1 + random.nextInt(4)).dropConnections();
        }
    },
    RATE_LIMITED {
        @Override
        void befall(Faults faults, Random random) {
            faults.refuse(503, 1).dropConnections();
        }
    },
    WEBSOCKET_OFF {
        @Override
        void befall(Faults faults, Random random) {
            faults.refuse(404, 1 + random.nextInt(2)).dropConnections();
        }
    },
    UNREACHABLE {
        @Override
        void befall(Faults faults, Random random) {
            faults.unreachable().dropConnections();
        }
    },
    IGNORED_HANDSHAKE {
        @Override
        void befall(Faults faults, Random random) {
            faults.ignoreHandshakes().dropConnections();
        }
    },
    HALF_OPEN {
        @Override
        void befall(Faults faults, Random random) {
            faults.halfOpen();
        }
    },
    SILENT {
        @Override
        void befall(Faults faults, Random random) {
            faults.silent();
        }
    },
    DEAF_TO_PINGS {
        @Override
        void befall(Faults faults, Random random) {
            faults.ignorePings();
        }
    },
    SLOW {
        @Override
        void befall(Faults faults, Random random) {
            faults.slow(Duration.ofMillis(random.nextInt(200)));
        }
    },
    REORDERED {
        @Override
        void befall(Faults faults, Random random) {
            faults.reorder(random.nextLong());
        }
    },
    DUPLICATED {
        @Override
        void befall(Faults faults, Random random) {
            faults.duplicateAnswers();
        }
    },
    UNKNOWN_IDS {
        @Override
        void befall(Faults faults, Random random) {
            faults.unknownIds();
        }
    },
    MALFORMED {
        @Override
        void befall(Faults faults, Random random) {
            faults.malformed("{\"jsonrpc\":\"2.0\",\"id\":");
        }
    },
    FRAGMENTED {
        @Override
        void befall(Faults faults, Random random) {
            faults.fragment(1 + random.nextInt(50));
        }
    },
    NOT_READY {
        @Override
        void befall(Faults faults, Random random) {
            faults.notReady();
        }
    },
    REBOOT {
        @Override
        void befall(Faults faults, Random random) {
            faults.reboot(Duration.ofMillis(100 + random.nextInt(400)));
        }
    },
    POWER_CYCLE {
        @Override
        void befall(Faults faults, Random random) {
            faults.powerCycle(Duration.ofMillis(100 + random.nextInt(400)));
        }
    };

    abstract void befall(Faults faults, Random random);
}
