package dev.jxapi.runtime.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.jxapi.runtime.error.XapiValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nodes that are a value on some releases and an object on others, and names that stand for a list or a single node. */
class ChangingShapeTest {

    private static final class Hdcp extends View {
        static final ViewType<Hdcp> TYPE =
                ViewType.ofValueOrObject("xStatus Video Output Connector[n] HDCP", Hdcp::new);

        private Hdcp(JsonNode json) {
            super("xStatus Video Output Connector[n] HDCP", json);
        }

        @Nullable
        String value() {
            return ownValue(ValueType.STRING);
        }

        @Nullable
        String state() {
            return value("State", ValueType.STRING);
        }
    }

    private static final class Cameras extends View {
        static final ViewType<Cameras> TYPE = ViewType.of("xConfiguration Cameras", Cameras::new);

        private Cameras(JsonNode json) {
            super("xConfiguration Cameras", json);
        }

        List<Hdcp> camera() {
            return list("Camera", Hdcp.TYPE);
        }

        @Nullable
        Hdcp cameraWithoutIndex() {
            return single("Camera", Hdcp.TYPE);
        }
    }

    @Test
    void aPlainValueIsTheViewsOwn() {
        Hdcp view = Hdcp.TYPE.decode(TextNode.valueOf("Authenticated"));
        assertThat(view.value()).isEqualTo("Authenticated");
        assertThat(view.state()).isNull();
    }

    @Test
    void anObjectHasFieldsAndNoOwnValue() {
        Hdcp view = Hdcp.TYPE.parse("{\"State\": \"Authenticated\"}");
        assertThat(view.value()).isNull();
        assertThat(view.state()).isEqualTo("Authenticated");
    }

    @Test
    void nullIsNeither() {
        assertThatThrownBy(() -> Hdcp.TYPE.decode(NullNode.getInstance())).isInstanceOf(XapiValueException.class);
    }

    @Test
    void anOrdinaryViewTakesNoPlainValue() {
        assertThatThrownBy(() -> Cameras.TYPE.decode(TextNode.valueOf("x"))).isInstanceOf(XapiValueException.class);
    }

    @Test
    void aListIsNoSingleNode() {
        Cameras cameras = Cameras.TYPE.parse("{\"Camera\": [{\"State\": \"a\", \"id\": 1}]}");
        assertThat(cameras.cameraWithoutIndex()).isNull();
        assertThat(cameras.camera()).extracting(Hdcp::state).containsExactly("a");
    }

    @Test
    void aSingleNodeIsAListOfOne() {
        Cameras cameras = Cameras.TYPE.parse("{\"Camera\": {\"State\": \"a\"}}");
        Hdcp single = cameras.cameraWithoutIndex();
        assertThat(single).isNotNull().extracting(Hdcp::state).isEqualTo("a");
        assertThat(cameras.camera()).containsExactly(single);
    }
}
