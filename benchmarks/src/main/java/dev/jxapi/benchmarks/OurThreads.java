package dev.jxapi.benchmarks;

import java.util.List;

/** The client's threads of this JVM; readers are named by OkHttp after what they are connected to. */
final class OurThreads {

    private OurThreads() {}

    static List<String> alive() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.matches("xapi-(reader|callback|timer).*|OkHttp http.*"))
                .sorted()
                .toList();
    }
}
