package dev.jxapi.type;

import dev.jxapi.runtime.value.EnumType;
import dev.jxapi.runtime.value.XapiEnum;
import javax.annotation.processing.Generated;

/**
 * The values of {@code xCommand Peripherals Switch Class}.
 */
@Generated("dev.jxapi.codegen.Generator")
public enum SwitchClass implements XapiEnum {
    /**
     * {@code 802.1X}.
     */
    _802_1X("802.1X"),

    /**
     * {@code Wpa2-psk}.
     */
    WPA2_PSK("Wpa2-psk"),

    /**
     * {@code Unrecognized}.
     */
    UNRECOGNIZED_("Unrecognized"),

    /**
     * A word that this version does not know. It cannot be sent.
     */
    UNRECOGNIZED("");

    /**
     * How these words are read and written.
     */
    public static final EnumType<SwitchClass> TYPE = EnumType.of(values(), UNRECOGNIZED);

    private final String wireValue;

    SwitchClass(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }
}
