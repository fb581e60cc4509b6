package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Results that come in pages: {@code Offset}, {@code Limit}, {@code ResultInfo}, and a list that is left out when empty. */
final class Pages {

    private static final int ALL = 65_534;

    private Pages() {}

    static <T> List<T> of(List<T> all, CommandCall call) {
        int from = Math.min(call.number("Offset", 0), all.size());
        int limit = call.number("Limit", ALL);
        return all.subList(from, Math.min(all.size(), from + (limit == 0 ? ALL : limit)));
    }

    /**
     * A page as a result.
     *
     * @param total whether {@code TotalRows} is told
     * @param firstId the {@code id} of the first element
     */
    static <T> Map<String, Object> result(
            String list,
            List<T> page,
            CommandCall call,
            boolean total,
            int firstId,
            Function<T, Map<String, Object>> fields) {
        Map<String, Object> info = new TreeMap<>();
        info.put("Offset", call.number("Offset", 0));
        info.put("Limit", call.number("Limit", ALL));
        if (total) {
            info.put("TotalRows", page.size());
        }
        Map<String, Object> result = new TreeMap<>();
        result.put("ResultInfo", info);
        if (!page.isEmpty()) {
            result.put(list, items(page, firstId, fields));
        }
        return result;
    }

    /** Elements with their {@code id}. */
    static <T> List<Map<String, Object>> items(List<T> elements, int firstId, Function<T, Map<String, Object>> fields) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (T element : elements) {
            Map<String, Object> item = new TreeMap<>(fields.apply(element));
            item.put("id", firstId + items.size());
            items.add(item);
        }
        return items;
    }
}
