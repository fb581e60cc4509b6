package dev.jxapi.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private @Nullable Program started;

    @AfterEach
    void stop() {
        if (started != null) {
            started.close();
        }
    }

    private Program start(String... arguments) throws IOException {
        stop();
        Program program = Program.start(arguments);
        started = program;
        return program;
    }

    /** An answer of the admin interface. */
    private record Answer(int status, String body) {}

    private static Answer admin(Program program, String method, String path, String body) throws IOException {
        Request request = new Request.Builder()
                .url(program.adminUrl() + path)
                .method(method, method.equals("GET") ? null : RequestBody.create(body, null))
                .build();
        try (Response response = HTTP.newCall(request).execute()) {
            return new Answer(response.code(), response.body().string());
        }
    }

    private static JsonNode done(Program program, String method, String path, String body) throws IOException {
        Answer answer = admin(program, method, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    @Test
    void saysWhereItIsAndHowToKnowIt() throws Exception {
        Program program =
                start("--port", "0", "--product", "desk pro", "--version", "11.27", "--user", "bob:secret:Admin,User");
        assertThat(program.lines().get(0)).isEqualTo("Desk Pro with RoomOS 11.27 (11.27.2.0)");
        assertThat(program.lines().get(1)).matches("wss://localhost:\\d+/ws  SHA-256 ([0-9A-F]{2}:){31}[0-9A-F]{2}");
        assertThat(program.lines()).contains("Users: bob").noneMatch(line -> line.contains("secret"));
    }

    @Test
    void startsAFleet() throws Exception {
        Program program = start("--port", "0", "--fleet", "3", "--name", "Room");
        assertThat(program.urls()).hasSize(3).doesNotHaveDuplicates();
        assertThat(done(program, "GET", "device/3/configuration/SystemUnit/Name", "")
                        .asText())
                .isEqualTo("Room 3");
        assertThat(admin(program, "GET", "device/4/state", "").status()).isEqualTo(404);
    }

    @Test
    void isSteeredOverHttp() throws Exception {
        Program program = start("--port", "0");
        done(program, "PUT", "status/Audio/Volume", "66");
        assertThat(done(program, "GET", "status/Audio/Volume", "").asInt()).isEqualTo(66);
        done(program, "PUT", "status/Call/5", "{\"Status\":\"Ringing\"}");
        assertThat(done(program, "GET", "status/Call", "").at("/0/id").asInt()).isEqualTo(5);
        done(program, "DELETE", "status/Call/5", "");
        assertThat(admin(program, "GET", "status/Call/5", "").status()).isEqualTo(404);
        done(program, "PUT", "configuration/SystemUnit/Name", "\"Lab\"");
        assertThat(done(program, "GET", "state", "")
                        .at("/Configuration/SystemUnit/Name")
                        .asText())
                .isEqualTo("Lab");
        done(program, "POST", "event/Standby/SecondsToStandby", "30");
        done(program, "PUT", "command/Dial", "{\"error\":{\"code\":1,\"message\":\"Busy\"}}");
        done(program, "DELETE", "command/Dial", "");
        assertThat(done(program, "POST", "call", "{\"from\":\"bob@example.com\"}")
                        .get("CallId")
                        .asInt())
                .isEqualTo(2);
        done(program, "DELETE", "call", "");
        done(program, "POST", "clock/freeze", "");
        done(program, "POST", "clock/advance", "{\"seconds\":60}");
        done(program, "POST", "fault/refuse", "{\"code\":503}");
        assertThat(admin(program, "POST", "fault/fire", "").status()).isEqualTo(404);
        done(program, "DELETE", "faults", "");
        assertThat(done(program, "GET", "requests", "")).isEmpty();
        assertThat(admin(program, "PUT", "status/Audio/Volume", "{").status()).isEqualTo(400);
        assertThat(admin(program, "GET", "nonsense", "").status()).isEqualTo(404);
    }

    @Test
    void explainsItself() throws Exception {
        Program program = start("--help");
        assertThat(program.lines()).anyMatch(line -> line.contains("--product=<name>"));
        assertThat(program.exitCode()).isZero();
    }

    @Test
    void refusesNonsense() throws Exception {
        assertThat(start("--product", "Toaster").exitCode()).isEqualTo(2);
        assertThat(start("--fleet", "none").exitCode()).isEqualTo(2);
        assertThat(start("--version", "1.2").exitCode()).isEqualTo(2);
    }
}
