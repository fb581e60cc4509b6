package dev.jxapi.runtime.path;

/** One step of an {@link XapiPath}. */
public sealed interface Step {

    /**
     * A node's name.
     *
     * @param name in any case; devices do not tell cases apart
     */
    record Name(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * One element of the list named before.
     *
     * @param id the element's item number, not its position
     */
    record Item(int id) implements Step {
        @Override
        public String toString() {
            return Integer.toString(id);
        }
    }

    /** Every element of the list named before. */
    record EveryItem() implements Step {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** Any number of levels, none included; in queries only. */
    record AnyDepth() implements Step {
        @Override
        public String toString() {
            return "**";
        }
    }
}
