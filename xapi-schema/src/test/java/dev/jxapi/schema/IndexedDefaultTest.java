package dev.jxapi.schema;

import static dev.jxapi.schema.TestSchemas.integers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.schema.Content.ConfigurationContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexedDefaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "null",
            value = {
                "On|7|On",
                "''|1|''",
                "[1]: 1; [2]: 2; |1|1",
                "[1]: 1; [2]: 2; |2|2",
                "[1]: 1; [2]: 2; |3|null",
                "[1]: 0; [2]: 1; [3]: 0.5; |3|0.5",
                "[1]: Camera 1; [2]: PC 1 (HDMI); [10]: Camera 2; |2|PC 1 (HDMI)",
                "[1]: Camera 1; [2]: PC 1 (HDMI); [10]: Camera 2; |10|Camera 2",
                "[1]: On; [2]: Off|2|Off",
                "[2]: a; b; [3]: c; |2|a; b",
                "[1]: ; [2]: x; |1|''",
                "[::1]|1|[::1]",
            })
    void givesTheDefaultOfOneItem(String defaultValue, int index, String expected) {
        assertThat(new ConfigurationContent(integers(0, 1), defaultValue, false).defaultFor(index))
                .isEqualTo(expected);
    }
}
