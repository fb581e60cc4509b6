package dev.jxapi.simulator.internal.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A panel of the touch controller.
 *
 * @param id its id
 * @param fields what {@code Extensions List} tells of it
 * @param widgets the ids of its widgets
 * @param xml it as it was saved
 */
record PanelXml(String id, Map<String, Object> fields, List<String> widgets, String xml) {

    private static final Map<String, String> DEFAULTS = Map.of(
            "ActivityType", "Custom",
            "Color", "#07C1E4",
            "Icon", "Lightbulb",
            "Location", "HomeScreen",
            "Name", "",
            "Visibility", "Auto");

    PanelXml {
        fields = Map.copyOf(fields);
        widgets = List.copyOf(widgets);
    }

    static List<PanelXml> parse(String xml) {
        Element root = Xml.parse(xml);
        List<Element> elements = root.getTagName().equals("Panel") ? List.of(root) : Xml.children(root, "Panel");
        List<PanelXml> panels = new ArrayList<>();
        for (Element element : elements) {
            panels.add(of(element, panels.size() + 1));
        }
        return panels;
    }

    private static PanelXml of(Element panel, int number) {
        String id = or(Xml.text(panel, "PanelId"), "panel_" + number);
        Map<String, Object> fields = new TreeMap<>();
        DEFAULTS.forEach((name, value) -> fields.put(name, or(Xml.text(panel, name), value)));
        fields.put("Origin", "local");
        fields.put("PanelId", id);
        List<Map<String, Object>> pages = new ArrayList<>();
        for (Element page : Xml.children(panel, "Page")) {
            pages.add(Map.of(
                    "Name", or(Xml.text(page, "Name"), ""),
                    "PageId", or(Xml.text(page, "PageId"), ""),
                    "id", pages.size() + 1));
        }
        if (!pages.isEmpty()) {
            fields.put("Page", pages);
        }
        List<String> widgets = new ArrayList<>();
        NodeList ids = panel.getElementsByTagName("WidgetId");
        for (int i = 0; i < ids.getLength(); i++) {
            widgets.add(ids.item(i).getTextContent().trim());
        }
        return new PanelXml(id, fields, widgets, Xml.write(panel));
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isEmpty() ? otherwise : text;
    }

    PanelXml withId(String newId) {
        Map<String, Object> changed = new TreeMap<>(fields);
        changed.put("PanelId", newId);
        return new PanelXml(newId, changed, widgets, xml);
    }

    PanelXml with(Map<String, Object> changes) {
        Map<String, Object> changed = new TreeMap<>(fields);
        changed.putAll(changes);
        return new PanelXml(id, changed, widgets, xml);
    }
}
