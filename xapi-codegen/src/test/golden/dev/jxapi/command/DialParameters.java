package dev.jxapi.command;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.type.DialProtocol;
import javax.annotation.processing.Generated;

/**
 * The optional parameters of {@code xCommand Dial}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class DialParameters extends CommandCall {
    DialParameters(String number) {
        super("Dial");
        parameter("Number", number);
    }

    /**
     * The protocol: {@code H323}, {@code Sip} or {@code Spark}.
     *
     * @param protocol the protocol
     * @return this call
     */
    public DialParameters protocol(DialProtocol protocol) {
        return parameter("Protocol", protocol);
    }

    /**
     * The call rate: a whole number from 64 to 20000; by default {@code 6000}.
     *
     * @param callRate the call rate
     * @return this call
     */
    public DialParameters callRate(int callRate) {
        return parameter("CallRate", callRate);
    }

    /**
     * The booking ID: text of at most 255 bytes.
     *
     * <p>From CE 9.15 to CE 9.15.
     *
     * @param bookingId the booking ID
     * @return this call
     * @deprecated Removed in RoomOS 26.4.
     */
    @Deprecated
    public DialParameters bookingId(String bookingId) {
        return parameter("BookingId", bookingId);
    }

    @Override
    public DialParameters parameter(String name, Object value) {
        super.parameter(name, value);
        return this;
    }
}
