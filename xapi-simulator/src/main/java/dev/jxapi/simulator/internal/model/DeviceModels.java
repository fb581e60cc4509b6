package dev.jxapi.simulator.internal.model;

import dev.jxapi.schema.Product;
import dev.jxapi.schema.Release;
import dev.jxapi.schema.Schema;
import dev.jxapi.schema.data.SchemaData;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The models of this JVM, each made once. */
public final class DeviceModels {

    private static final Map<Key, DeviceModel> MODELS = new ConcurrentHashMap<>();

    private record Key(Product product, Release release) {}

    private DeviceModels() {}

    /**
     * The model of a product.
     *
     * @param version a release or the start of its number, null for the newest that has the product
     * @throws IllegalArgumentException when there is no such release, or it does not have the product
     */
    public static DeviceModel of(Product product, @Nullable String version) {
        Schema schema = SchemaData.load();
        Release release =
                version != null ? schema.release(version) : schema.releases().last();
        return MODELS.computeIfAbsent(
                new Key(product, release), key -> new DeviceModel(schema.device(key.product(), key.release())));
    }
}
