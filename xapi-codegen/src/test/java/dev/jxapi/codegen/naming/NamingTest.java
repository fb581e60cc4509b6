package dev.jxapi.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.codegen.CodegenException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final NameTable NONE = NameTable.empty();

    private static NameTable table(String... lines) {
        return NameTable.parse(List.of(lines), "test");
    }

    @Test
    void theLockWinsOverARule() {
        Naming naming = new Naming(table("member xStatus Call[] = phone"), NONE);
        assertThat(naming.decide("member xStatus Call[]", "call")).isEqualTo("phone");
    }

    @Test
    void theLockFollowsAPathWhoseCaseChanged() {
        Naming naming = new Naming(table("member xStatus Video Hdcp = hdcp"), NONE);
        assertThat(naming.decide("member xStatus Video HDCP", "other")).isEqualTo("hdcp");
        assertThat(naming.table().text()).isEqualTo("member xStatus Video Hdcp = hdcp\n");
    }

    @Test
    void anOverrideThatContradictsTheLockIsRefused() {
        Naming naming = new Naming(
                table("enum xStatus Call[] Status = CallState"), table("enum xStatus Call[] Status = CallPhase"));
        assertThatThrownBy(() -> naming.fixed("enum xStatus Call[] Status"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("xStatus Call[] Status")
                .hasMessageContaining("CallState")
                .hasMessageContaining("CallPhase");
    }

    @Test
    void theTableKeepsNamesOfNodesThatVanished() {
        Naming naming = new Naming(table("member xStatus Gone = gone"), NONE);
        naming.decide("member xStatus Here", "here");
        assertThat(naming.table().text()).isEqualTo("member xStatus Gone = gone\nmember xStatus Here = here\n");
    }

    @Test
    void aMemberThatIsTakenOrReservedGetsAnUnderscore() {
        MemberNames names = new MemberNames(new Naming(NONE, NONE), Set.of("path"));
        assertThat(names.name("xStatus Path", "path")).isEqualTo("path_");
        assertThat(names.name("xStatus A", "a")).isEqualTo("a");
        assertThat(names.name("xStatus a", "a")).isEqualTo("a_");
    }

    @Test
    void aPairKeepsItsTwinFree() {
        MemberNames names = new MemberNames(new Naming(NONE, NONE), Set.of());
        assertThat(names.pair("xCommand Run", "run", "Async")).isEqualTo("run");
        assertThat(names.pair("xCommand RunAsync", "runAsync", "Async")).isEqualTo("runAsync_");
    }

    @Test
    void typesThatWantTheSameNameAllGetLongerOnes() {
        TypeNames types = new TypeNames(new Naming(NONE, NONE));
        SortedMap<String, List<String>> candidates = new TreeMap<>();
        candidates.put("type a", List.of("ClickedEvent", "PanelClickedEvent"));
        candidates.put("type b", List.of("ClickedEvent", "WidgetClickedEvent"));
        candidates.put("type c", List.of("OpenedEvent", "PanelOpenedEvent"));
        types.assign(candidates);
        assertThat(types.get("type a")).isEqualTo("PanelClickedEvent");
        assertThat(types.get("type b")).isEqualTo("WidgetClickedEvent");
        assertThat(types.get("type c")).isEqualTo("OpenedEvent");
    }

    @Test
    void aNewTypeDoesNotTakeTheNameOfALockedOne() {
        TypeNames types = new TypeNames(new Naming(table("type b = ClickedEvent"), NONE));
        SortedMap<String, List<String>> candidates = new TreeMap<>();
        candidates.put("type a", List.of("ClickedEvent", "PanelClickedEvent"));
        types.assign(candidates);
        assertThat(types.get("type a")).isEqualTo("PanelClickedEvent");
    }

    @Test
    void aLineThatIsNoNameIsRefused() {
        assertThatThrownBy(() -> table("nonsense"))
                .isInstanceOf(CodegenException.class)
                .hasMessageContaining("nonsense");
        assertThatThrownBy(() -> table("a = b", "a = c")).hasMessageContaining("twice");
    }
}
