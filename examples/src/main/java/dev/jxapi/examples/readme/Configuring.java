package dev.jxapi.examples.readme;

import dev.jxapi.Xapi;

/** Configurations. */
public final class Configuring {

    private Configuring() {}

    /** Reading, changing, listening. */
    public static void run(Xapi xapi) {
        // readme
        String name = xapi.configuration().systemUnit().name().get();
        xapi.configuration().systemUnit().name().set("Whisper Blade");
        xapi.configuration().video().input().connector(2).name().set("Laptop");
        xapi.configuration().systemUnit().name().onChange(changed -> System.out.println("Now called " + changed));
        // end
        System.out.println(name);
    }
}
