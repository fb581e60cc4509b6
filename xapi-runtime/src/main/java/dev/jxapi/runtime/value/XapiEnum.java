package dev.jxapi.runtime.value;

/** A generated enum over a set of words that a node of the xAPI can hold. */
public interface XapiEnum {

    /**
     * The word on the wire: {@code LocalRemote}.
     *
     * @return the word; empty for {@code UNRECOGNIZED}, which stands for words that this version does not know
     */
    String wireValue();
}
