package dev.jxapi.runtime.internal.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"params\":{\"Passphrase\":\"x\"}}                | {\"params\":{\"Passphrase\":\"***\"}}",
                "{\"params\":{\"YourPassphrase\":\"x\",\"NewPassphrase\":\"y\"}} | {\"params\":{\"YourPassphrase\":\"***\",\"NewPassphrase\":\"***\"}}",
                "{\"HostKey\":\"x\",\"Key\":5,\"password\":[\"x\"]} | {\"HostKey\":\"***\",\"Key\":\"***\",\"password\":\"***\"}",
                "{\"ConferencePIN\":\"1234\",\"Pin\":\"1\"}         | {\"ConferencePIN\":\"***\",\"Pin\":\"***\"}",
                "{\"Header\":[\"Authorization: Bearer x\"]}         | {\"Header\":\"***\"}",
                "{\"DTMFString\":\"1234#\"}                         | {\"DTMFString\":\"***\"}",
                "{\"body\":\"<Extensions>\",\"Body\":\"ab\"}        | {\"body\":\"<12 characters>\",\"Body\":\"<2 characters>\"}",
                "{\"OptionKey\":[{\"Active\":\"True\",\"id\":1}]}   | {\"OptionKey\":[{\"Active\":\"True\",\"id\":1}]}",
                "{\"Password\":{\"Format\":{\"Length\":8}}}         | {\"Password\":{\"Format\":{\"Length\":8}}}",
                "{\"Path\":[\"Configuration\",\"SIP\",\"Authentication\",\"Password\"],\"Value\":\"x\"} | {\"Path\":[\"Configuration\",\"SIP\",\"Authentication\",\"Password\"],\"Value\":\"***\"}",
                "{\"Path\":[\"Configuration\",\"NetworkServices\",\"NTP\",\"Server\",1,\"Key\"],\"Value\":\"x\"} | {\"Path\":[\"Configuration\",\"NetworkServices\",\"NTP\",\"Server\",1,\"Key\"],\"Value\":\"***\"}",
                "{\"Path\":[\"Configuration\",\"SystemUnit\",\"Name\"],\"Value\":\"x\"} | {\"Path\":[\"Configuration\",\"SystemUnit\",\"Name\"],\"Value\":\"x\"}",
                "{\"Number\":\"alice@example.com\",\"Spinner\":1,\"Monkey\":2} | {\"Number\":\"alice@example.com\",\"Spinner\":1,\"Monkey\":2}",
                "{\"Webex\":{\"Password\":\"x\",\"Url\":\"u\"}}     | {\"Webex\":{\"Password\":\"***\",\"Url\":\"u\"}}",
            })
    void hidesSecretsByTheirNames(String frame, String redacted) {
        assertThat(Redaction.frame(frame)).isEqualTo(redacted);
    }

    @Test
    void hidesSecretsInBrokenFramesToo() {
        assertThat(Redaction.frame("{\"Passphrase\" : \"ge\\\"heim\", \"a\":1"))
                .isEqualTo("{\"Passphrase\" : \"***\", \"a\":1");
        assertThat(Redaction.frame("{\"Passphrase\":\"geheim")).doesNotContain("geheim");
    }
}
