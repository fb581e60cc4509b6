package dev.jxapi.command;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.type.SendingMode;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * The optional parameters of {@code xCommand Presentation Start}.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class PresentationStartParameters extends CommandCall {
    PresentationStartParameters() {
        super("Presentation Start");
    }

    /**
     * The connector ID: a whole number from 1 to 6; can be given several times.
     *
     * @param connectorId the connector ID
     * @return this call
     */
    public PresentationStartParameters connectorId(int... connectorId) {
        return parameter("ConnectorId", connectorId);
    }

    /**
     * The connector ID: a whole number from 1 to 6; can be given several times.
     *
     * @param connectorId the connector ID
     * @return this call
     */
    public PresentationStartParameters connectorId(Collection<Integer> connectorId) {
        return parameter("ConnectorId", connectorId);
    }

    /**
     * The sending mode: {@code LocalOnly} or {@code LocalRemote}.
     *
     * @param sendingMode the sending mode
     * @return this call
     */
    public PresentationStartParameters sendingMode(SendingMode sendingMode) {
        return parameter("SendingMode", sendingMode);
    }

    /**
     * The presentation source: {@code 1}, {@code 2} or {@code 3}.
     *
     * @param presentationSource the presentation source
     * @return this call
     */
    public PresentationStartParameters presentationSource(int presentationSource) {
        return parameter("PresentationSource", String.valueOf(presentationSource));
    }

    @Override
    public PresentationStartParameters parameter(String name, Object value) {
        super.parameter(name, value);
        return this;
    }
}
