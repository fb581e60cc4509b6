package dev.jxapi.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.jxapi.Xapi;
import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.feedback.Subscription;
import dev.jxapi.runtime.handle.ConfigurationValue;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.schema.Content;
import dev.jxapi.schema.DeviceNode;
import dev.jxapi.schema.IndexRange;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.simulator.ReceivedRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WholeApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Iterator<Integer> ONES = new Iterator<>() {
        @Override
        public boolean hasNext() {
            return true;
        }

        @Override
        public Integer next() {
            return 1;
        }
    };

    @Test
    void everyConfigurationIsReadAndSet() throws Exception {
        try (Fleet fleet = new Fleet(NodeKind.CONFIGURATION)) {
            Set<String> seen = new HashSet<>();
            for (Member member :
                    Members.configurations(Xapi.class.getMethod("configuration").getReturnType())) {
                XapiPath path = configuration(member, anyRoot(fleet), ONES).path();
                seen.add(Fleet.key(path));
                readAndSet(member, fleet.homeOf(path));
            }
            assertThat(seen).isEqualTo(fleet.keys());
        }
    }

    private static void readAndSet(Member member, Fleet.Home home) {
        Content.ConfigurationContent content =
                (Content.ConfigurationContent) home.node().content();
        ConfigurationValue<Object> handle = configuration(member, home.xapi(), indexes(home.node()));
        assertThat(handle.getRaw()).as("%s on %s", handle, home.device()).isNotNull();
        JsonNode wire = Sample.of(content.space());
        Object value = Sample.toJava(wire, member.valueType());
        handle.set(value);

        ReceivedRequest received = lastRequest(home, "xSet");
        assertThat(received.params().get("Path")).isEqualTo(handle.path().toJson());
        assertThat(received.params().get("Value")).isEqualTo(wire);
        if (!content.secret()) {
            assertThat(handle.get()).as("%s", handle).isEqualTo(value);
        }
    }

    @Test
    void everyStatusIsReadAndDecoded() throws Exception {
        try (Fleet fleet = new Fleet(NodeKind.STATUS)) {
            Set<String> seen = new HashSet<>();
            for (Member member : Members.statuses(Xapi.class.getMethod("status").getReturnType())) {
                StatusValue<?> any = (StatusValue<?>)
                        member.resolve(fleet.homes().get(0).xapi().status(), ONES);
                seen.add(Fleet.key(any.path()));
                readStatus(member, fleet.homeOf(any.path()));
            }
            assertThat(seen).isEqualTo(fleet.keys());
        }
    }

    private static void readStatus(Member member, Fleet.Home home) {
        StatusValue<?> handle = (StatusValue<?>) member.resolve(home.xapi().status(), indexes(home.node()));
        JsonNode wire = Sample.of(((Content.StatusContent) home.node().content()).space());
        home.device().status(below(handle.path())).set(wire.isInt() ? wire.intValue() : wire.textValue());

        assertThat(handle.get())
                .as("%s on %s", handle, home.device())
                .isEqualTo(Sample.toJava(wire, member.valueType()));
    }

    @Test
    void everyEventIsEmittedAndReceived() throws Exception {
        try (Fleet fleet = new Fleet(NodeKind.EVENT)) {
            Set<String> seen = new HashSet<>();
            for (Member member : Members.events(Xapi.class.getMethod("event").getReturnType())) {
                EventStream<?> any = (EventStream<?>)
                        member.resolve(fleet.homes().get(0).xapi().event(), ONES);
                seen.add(Fleet.key(any.path()));
                receive(member, fleet.homeOf(any.path()));
            }
            assertThat(seen).isEqualTo(fleet.keys());
        }
    }

    private static void receive(Member member, Fleet.Home home) throws Exception {
        EventStream<?> handle = (EventStream<?>) member.resolve(home.xapi().event(), ONES);
        BlockingQueue<Object> received = new LinkedBlockingQueue<>();
        Subscription subscription = handle.on(received::add);
        JsonNode body = EventSample.of(home.node().content());
        emit(home, below(handle.path()), body);

        Object event = received.poll(10, TimeUnit.SECONDS);
        subscription.close();
        assertThat(event).as("%s on %s", handle, home.device()).isNotNull();
        EventSample.assertCarries(event, body);
    }

    private static void emit(Fleet.Home home, String path, JsonNode body) {
        if (body.isObject()) {
            home.device().emit(path, JSON.convertValue(body, new TypeReference<Map<String, Object>>() {}));
        } else {
            home.device().emit(path, body.intValue());
        }
    }

    @Test
    void everyCommandIsCalledWithAllItsParameters() throws Exception {
        try (Fleet fleet = new Fleet(NodeKind.COMMAND)) {
            fleet.homes()
                    .forEach(home -> home.device()
                            .onCommand(home.node().path().toString())
                            .reply());
            Map<String, Fleet.Home> byName = new HashMap<>();
            fleet.homes().forEach(home -> byName.put(plain(home.node().path().toString()), home));
            Set<String> called = new HashSet<>();
            for (Member member :
                    Members.commands(Xapi.class.getMethod("command").getReturnType())) {
                StringBuilder path = new StringBuilder();
                member.steps().forEach(step -> path.append(step.getName()));
                Fleet.@Nullable Home home = byName.get(plain(path.toString()));
                if (home == null) {
                    throw new AssertionError("No device has " + path);
                }
                call(member, home);
                called.add(home.node().path().key());
            }
            assertThat(called).isEqualTo(fleet.keys());
        }
    }

    private static void call(Member member, Fleet.Home home) {
        Content.CommandContent command = (Content.CommandContent) home.node().content();
        ObjectNode expected = JsonNodeFactory.instance.objectNode();
        command.parameters().forEach(parameter -> expected.set(parameter.name(), Sample.of(parameter.space())));
        if (command.multiline()) {
            expected.put("body", "line one\nline two");
        }
        Method method = member.last();
        Object[] arguments = new Object[method.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            String name = method.getParameters()[i].getName();
            Type type = method.getGenericParameterTypes()[i];
            arguments[i] = method.getParameterTypes()[i] == Consumer.class
                    ? (Consumer<CommandCall>) call -> setAll(call, command.parameters(), expected)
                    : name.equals("body") ? "line one\nline two" : Sample.toJava(argument(expected, name), type);
        }
        Member.invoke(member.owner(home.xapi().command()), method, arguments);

        ReceivedRequest received =
                lastRequest(home, "xCommand/" + home.node().path().toString().replace(' ', '/'));
        JsonNode params = received.params().isMissingNode() ? JsonNodeFactory.instance.objectNode() : received.params();
        assertThat(params).as("%s on %s", home.node(), home.device()).isEqualTo(expected);
    }

    private static JsonNode argument(ObjectNode expected, String name) {
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            if (plain(entry.getKey()).equals(plain(name))) {
                return entry.getValue();
            }
        }
        throw new AssertionError("The device has no parameter " + name);
    }

    private static void setAll(CommandCall call, List<Parameter> parameters, ObjectNode expected) {
        List<Method> setters = Members.methods(call.getClass())
                .filter(method -> method.getParameterCount() == 1 && !method.isVarArgs())
                .toList();
        for (Method setter : setters) {
            for (Parameter parameter : parameters) {
                if (plain(setter.getName()).equals(plain(parameter.name()))) {
                    JsonNode wire = expected.get(parameter.name());
                    Member.invoke(call, setter, Sample.toJava(wire, setter.getGenericParameterTypes()[0]));
                }
            }
        }
    }

    private static ReceivedRequest lastRequest(Fleet.Home home, String method) {
        Collection<ReceivedRequest> requests = home.device().requests(method);
        return requests.stream().reduce((first, second) -> second).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static ConfigurationValue<Object> configuration(Member member, Xapi xapi, Iterator<Integer> indexes) {
        return (ConfigurationValue<Object>) member.resolve(xapi.configuration(), indexes);
    }

    private static Xapi anyRoot(Fleet fleet) {
        return fleet.homes().get(0).xapi();
    }

    private static Iterator<Integer> indexes(DeviceNode node) {
        return node.first().indexes().stream()
                .map(range -> range.equals(IndexRange.ANY) ? 1 : range.min())
                .iterator();
    }

    /** {@code Call 3 Status} of {@code xStatus Call 3 Status}. */
    private static String below(XapiPath path) {
        return path.toString().substring(path.root().terminalName().length() + 1);
    }

    /** The letters and digits only, in lower case: names in Java and xAPI look alike then. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }
}
