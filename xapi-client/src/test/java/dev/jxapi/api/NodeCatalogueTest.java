package dev.jxapi.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jxapi.Xapi;
import dev.jxapi.runtime.NodeCatalogue;
import dev.jxapi.runtime.NodeFacts;
import dev.jxapi.runtime.ResourceNodeCatalogue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.schema.data.SchemaData;
import org.junit.jupiter.api.Test;

class NodeCatalogueTest {

    private final NodeCatalogue catalogue = ResourceNodeCatalogue.of(Xapi.class.getResource("xapi-nodes.txt"));

    private NodeFacts facts(String path) {
        return catalogue.find(XapiPath.parse(path)).orElseThrow();
    }

    @Test
    void findsANodeWithAndWithoutItemNumbersInAnyCase() {
        assertThat(facts("Status/Call/3/Status").path()).isEqualTo("xStatus Call[] Status");
        assertThat(facts("xStatus Call Status").path()).isEqualTo("xStatus Call[] Status");
        assertThat(facts("status.call[*].STATUS").path()).isEqualTo("xStatus Call[] Status");
    }

    @Test
    void knowsSinceWhenAndUntilWhenANodeExists() {
        assertThat(facts("Status/Audio/Volume"))
                .extracting(NodeFacts::since, NodeFacts::removedIn)
                .containsExactly("9.15.17.4", null);
        assertThat(facts("Status/Video/Output/Connector/1/Hdcp/State").since()).isEqualTo("11.14.4.0");
    }

    @Test
    void knowsTheProducts() {
        assertThat(facts("Configuration/Cameras/Camera/1/Flip").products()).contains("Codec Pro");
    }

    @Test
    void tellsTheNodeWithoutIndexFromTheList() {
        assertThat(facts("Configuration/Cameras/Camera/1/Flip").path())
                .isEqualTo("xConfiguration Cameras Camera[] Flip");
        assertThat(facts("Configuration/Cameras/Camera/Brightness/Mode").path())
                .isEqualTo("xConfiguration Cameras Camera Brightness Mode");
    }

    @Test
    void hasTheNodesAboveToo() {
        assertThat(facts("Status/Call").since()).isEqualTo("9.15.17.4");
    }

    @Test
    void hasNothingOfAnUnknownNode() {
        assertThat(catalogue.find(XapiPath.parse("Status/Toaster"))).isEmpty();
    }

    @Test
    void isEmptyWithoutItsResource() {
        assertThat(ResourceNodeCatalogue.of(null).find(XapiPath.parse("Status/Audio/Volume")))
                .isEmpty();
    }

    @Test
    void hasEveryNodeOfTheSchema() {
        assertThat(SchemaData.load().nodes())
                .allSatisfy(node -> assertThat(
                                facts(node.toString().replace("[]", "[1]")).path())
                        .isEqualToIgnoringCase(node.toString()));
    }
}
