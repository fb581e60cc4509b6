package dev.jxapi.runtime.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.runtime.ConnectionState;
import dev.jxapi.runtime.ConnectionState.Closed;
import dev.jxapi.runtime.ConnectionState.Connected;
import dev.jxapi.runtime.ConnectionState.Connecting;
import dev.jxapi.runtime.ConnectionState.Reconnecting;
import dev.jxapi.runtime.Registration;
import dev.jxapi.runtime.error.XapiTimeoutException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateMachineTest {

    private static final ConnectionState CONNECTED = new Connected();
    private static final ConnectionState RECONNECTING =
            new Reconnecting(1, new XapiTimeoutException("lost", null), Duration.ZERO);
    private static final ConnectionState CLOSED = new Closed(null);

    /** How each state is reached from the first one. */
    private static final Map<ConnectionState, List<ConnectionState>> WAYS = Map.of(
            new Connecting(),
            List.of(),
            CONNECTED,
            List.of(CONNECTED),
            RECONNECTING,
            List.of(CONNECTED, RECONNECTING),
            CLOSED,
            List.of(CLOSED));

    private static StateMachine in(ConnectionState state) {
        StateMachine states = new StateMachine("room1", Runnable::run);
        WAYS.getOrDefault(state, List.of()).forEach(states::moveTo);
        return states;
    }

    static Stream<Arguments> transitions() {
        return Stream.of(
                Arguments.of(new Connecting(), new Connecting(), false),
                Arguments.of(new Connecting(), CONNECTED, true),
                Arguments.of(new Connecting(), RECONNECTING, true),
                Arguments.of(new Connecting(), CLOSED, true),
                Arguments.of(CONNECTED, new Connecting(), false),
                Arguments.of(CONNECTED, CONNECTED, false),
                Arguments.of(CONNECTED, RECONNECTING, true),
                Arguments.of(CONNECTED, CLOSED, true),
                Arguments.of(RECONNECTING, new Connecting(), false),
                Arguments.of(RECONNECTING, CONNECTED, true),
                Arguments.of(RECONNECTING, RECONNECTING, true),
                Arguments.of(RECONNECTING, CLOSED, true),
                Arguments.of(CLOSED, new Connecting(), false),
                Arguments.of(CLOSED, CONNECTED, false),
                Arguments.of(CLOSED, RECONNECTING, false),
                Arguments.of(CLOSED, CLOSED, false));
    }

    @ParameterizedTest
    @MethodSource("transitions")
    void goesWhereAWayLeadsAndNowhereElse(ConnectionState from, ConnectionState to, boolean leads) {
        StateMachine states = in(from);

        assertThat(states.moveTo(to)).isEqualTo(leads);

        assertThat(states.state()).isEqualTo(leads ? to : from);
    }

    @Test
    void tellsListenersOfStepsOnlyAndNotAfterTheyLeft() {
        StateMachine states = in(new Connecting());
        List<ConnectionState> seen = new ArrayList<>();
        Registration registration = states.onChange(seen::add);

        states.moveTo(CONNECTED);
        states.moveTo(CONNECTED);
        states.moveTo(RECONNECTING);
        registration.close();
        states.moveTo(CLOSED);

        assertThat(seen).containsExactly(CONNECTED, RECONNECTING);
    }

    @Test
    void anErrorOfOneListenerSilencesNoOther() {
        StateMachine states = in(new Connecting());
        List<ConnectionState> seen = new ArrayList<>();
        states.onChange(state -> {
            throw new AssertionError("a fault of the application's");
        });
        states.onChange(seen::add);

        states.moveTo(CONNECTED);
        states.moveTo(RECONNECTING);

        assertThat(seen).containsExactly(CONNECTED, RECONNECTING);
    }

    @Test
    void waitingEndsWithTheConnectionOrItsEnd() throws InterruptedException {
        assertThat(in(CONNECTED).awaitSettled(Duration.ofMinutes(1))).isEqualTo(CONNECTED);
        assertThat(in(CLOSED).awaitSettled(Duration.ofMinutes(1))).isEqualTo(CLOSED);
        assertThat(in(CONNECTED).awaitSettled(ChronoUnit.FOREVER.getDuration())).isEqualTo(CONNECTED);
        assertThat(in(RECONNECTING).awaitSettled(Duration.ofMillis(1))).isEqualTo(RECONNECTING);
    }
}
