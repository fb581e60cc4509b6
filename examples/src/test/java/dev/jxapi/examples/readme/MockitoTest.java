package dev.jxapi.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Answers.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.jxapi.Xapi;
import dev.jxapi.command.DialResult;
import dev.jxapi.runtime.handle.StatusValue;
import org.junit.jupiter.api.Test;

class MockitoTest {

    @Test
    void deepStubsStandForTheTree() {
        // readme
        Xapi xapi = mock(Xapi.class, RETURNS_DEEP_STUBS);
        StatusValue<Integer> volume = mock();
        when(xapi.status().audio().volume()).thenReturn(volume);
        when(volume.get()).thenReturn(55);
        when(xapi.command().dial("alice@example.com")).thenReturn(DialResult.TYPE.parse("{\"CallId\": 3}"));
        // end

        assertThat(xapi.status().audio().volume().get()).isEqualTo(55);
        assertThat(xapi.command().dial("alice@example.com").callId()).isEqualTo(3);
        verify(xapi.command()).dial("alice@example.com");
    }
}
