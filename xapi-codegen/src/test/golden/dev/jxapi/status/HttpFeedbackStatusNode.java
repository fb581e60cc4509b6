package dev.jxapi.status;

import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.StatusList;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.ValueType;
import javax.annotation.processing.Generated;

/**
 * The statuses below {@code xStatus HttpFeedback[n]}.
 *
 * <p>Each method leads one step further. The node itself reads and follows all of them at once.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class HttpFeedbackStatusNode extends StatusNode<HttpFeedbackStatus> {
    HttpFeedbackStatusNode(XapiSession session, XapiPath path) {
        super(session, path, HttpFeedbackStatus.TYPE);
    }

    /**
     * Reads or follows {@code Expression[n]} of {@code xStatus HttpFeedback[n]}: text.
     *
     * <p>In CE 9.15 and later. Read by users with the role Admin, Integrator or User.
     *
     * @return the handle
     * @apiNote {@code xStatus HttpFeedback[n] Expression[n]}
     */
    public StatusList<StatusValue<String>, String> expression() {
        return new StatusList<>(session, path.child("Expression"), new StatusValue<>(session,
                path.child("Expression").everyItem(), ValueType.STRING));
    }

    /**
     * One element of {@link #expression()}.
     *
     * @param id the element's item number, which is not its position in the list
     * @return the element
     */
    public StatusValue<String> expression(int id) {
        return new StatusValue<>(session, path.child("Expression").item(id), ValueType.STRING);
    }
}
