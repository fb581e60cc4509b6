package dev.jxapi.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The products whose code names are known. Schema files name products by code; people and devices
 * ({@code Status/SystemUnit/ProductPlatform}) by what is on the box.
 */
public final class Products {

    private static final Map<String, Product> BY_CODE = new TreeMap<>();
    private static final Map<String, Product> BY_NAME = new HashMap<>();

    public static final Product BOARD_55 = product("darling_10_55", "Board 55");
    public static final Product BOARD_55S = product("darling_15_55", "Board 55S");
    public static final Product BOARD_70 = product("darling_10_70", "Board 70");
    public static final Product BOARD_70S = product("darling_15_70", "Board 70S");
    public static final Product BOARD_85S = product("darling_15_85", "Board 85S");
    public static final Product BOARD_PRO_55 = product("helix_55", "Board Pro 55");
    public static final Product BOARD_PRO_55_G2 = product("felix_55", "Board Pro 55 G2");
    public static final Product BOARD_PRO_75 = product("helix_75", "Board Pro 75");
    public static final Product BOARD_PRO_75_G2 = product("felix_75", "Board Pro 75 G2");
    public static final Product CODEC_EQ = product("millennium", "Codec EQ", "Room Kit EQ");
    public static final Product CODEC_PLUS = product("svea", "Codec Plus", "Room Kit Plus");
    public static final Product CODEC_PRO = product("barents", "Codec Pro", "Room Kit Pro");
    public static final Product CODEC_PRO_G2 = product("tyne", "Codec Pro G2", "Room Kit Pro G2");
    public static final Product DESK = product("octavio", "Desk");
    /** Cisco does not say which product this code is; its schema is that of a desk device of 2021. */
    public static final Product DESK_HUB = product("baymax", "Desk Hub");
    /** Cisco does not say which product this code is; its schema is that of the Desk Pro. */
    public static final Product DESK_LIMITED_EDITION = product("polaris_light", "Desk Limited Edition", "Desk Limited");

    public static final Product DESK_MINI = product("bandai", "Desk Mini");
    public static final Product DESK_PRO = product("polaris", "Desk Pro");
    public static final Product DESK_PRO_G2 = product("pictoris", "Desk Pro G2");
    public static final Product ROOM_55 = product("spitsbergen", "Room 55");
    public static final Product ROOM_55_DUAL = product("svea_55d", "Room 55 Dual", "Room 55D");
    public static final Product ROOM_70_DUAL = product("svea_70d", "Room 70 Dual", "Room 70D");
    public static final Product ROOM_70_DUAL_G2 = product("barents_70d", "Room 70 Dual G2", "Room 70D G2");
    public static final Product ROOM_70_PANORAMA = product("barents_70i", "Room 70 Panorama");
    public static final Product ROOM_70_SINGLE = product("svea_70s", "Room 70 Single", "Room 70S");
    public static final Product ROOM_70_SINGLE_G2 = product("barents_70s", "Room 70 Single G2", "Room 70S G2");
    public static final Product ROOM_BAR = product("davinci", "Room Bar");
    public static final Product ROOM_BAR_PRO = product("brooklyn", "Room Bar Pro");
    public static final Product ROOM_KIT = product("hopen", "Room Kit");
    public static final Product ROOM_KIT_MINI = product("havella", "Room Kit Mini");
    public static final Product ROOM_NAVIGATOR = product("vecchio", "Room Navigator");
    public static final Product ROOM_PANORAMA = product("barents_82i", "Room Panorama");

    private Products() {}

    private static Product product(String code, String displayName, String... otherNames) {
        Product product = new Product(code, displayName);
        BY_CODE.put(code, product);
        List<String> names = new ArrayList<>(List.of(otherNames));
        names.add(code);
        names.add(displayName);
        names.forEach(name -> BY_NAME.put(normalized(name), product));
        return product;
    }

    /** All known products, sorted by code. */
    public static Collection<Product> all() {
        return Collections.unmodifiableCollection(BY_CODE.values());
    }

    /** The product of a code name. A code that is not known makes a product whose name is the code. */
    public static Product byCode(String code) {
        Product known = BY_CODE.get(code);
        return known == null ? new Product(code, code) : known;
    }

    /**
     * Finds a product by its name, its code, or what a device says as {@code ProductPlatform} or {@code ProductId},
     * without regard to case.
     */
    public static Optional<Product> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(normalized(name)));
    }

    private static String normalized(String name) {
        String words = name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").trim();
        return words.replaceFirst("^(cisco )?((webex|spark|telepresence) )*", "");
    }
}
