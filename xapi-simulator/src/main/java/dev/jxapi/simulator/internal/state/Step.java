package dev.jxapi.simulator.internal.state;

/** One step of a {@link StatePath} or a {@link Query}. */
public sealed interface Step {

    /**
     * A child, compared without regard to case.
     *
     * @param name its name
     */
    record Name(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * An element of a list.
     *
     * @param number its item number
     */
    record Index(int number) implements Step {
        @Override
        public String toString() {
            return Integer.toString(number);
        }
    }

    /** All elements of a list, or one level of any name. */
    record Any() implements Step {
        @Override
        public String toString() {
            return "*";
        }
    }

    /** Zero or more levels. */
    record AnyDepth() implements Step {
        @Override
        public String toString() {
            return "**";
        }
    }
}
