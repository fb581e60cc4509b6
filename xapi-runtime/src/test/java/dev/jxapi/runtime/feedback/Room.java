package dev.jxapi.runtime.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.jxapi.runtime.XapiSession;
import dev.jxapi.runtime.handle.ConfigurationValue;
import dev.jxapi.runtime.handle.EventNode;
import dev.jxapi.runtime.handle.EventStream;
import dev.jxapi.runtime.handle.StatusList;
import dev.jxapi.runtime.handle.StatusNode;
import dev.jxapi.runtime.handle.StatusValue;
import dev.jxapi.runtime.path.XapiPath;
import dev.jxapi.runtime.value.EnumType;
import dev.jxapi.runtime.value.ItemView;
import dev.jxapi.runtime.value.ValueType;
import dev.jxapi.runtime.value.View;
import dev.jxapi.runtime.value.ViewType;
import dev.jxapi.runtime.value.XapiEnum;
import org.jspecify.annotations.Nullable;

/** A tree such as the generator makes, of the few nodes that tests need. */
final class Room {

    private final XapiSession session;

    Room(XapiSession session) {
        this.session = session;
    }

    private static XapiPath path(String text) {
        return XapiPath.parse(text);
    }

    StatusValue<Integer> volume() {
        return new StatusValue<>(session, path("Status/Audio/Volume"), ValueType.INTEGER);
    }

    Audio audio() {
        return new Audio(session, path("Status/Audio"));
    }

    StatusValue<Standby> standby() {
        return new StatusValue<>(session, path("Status/Standby/State"), Standby.TYPE);
    }

    StatusList<CallNode, Call> calls() {
        return new StatusList<>(session, path("Status/Call"), new CallNode(session, path("Status/Call/*")));
    }

    CallNode call(int id) {
        return new CallNode(session, path("Status/Call").item(id));
    }

    StatusList<MediaCallNode, Any> mediaCalls() {
        return new StatusList<>(
                session,
                path("Status/MediaChannels/Call"),
                new MediaCallNode(session, path("Status/MediaChannels/Call/*")));
    }

    ConfigurationValue<String> name() {
        return new ConfigurationValue<>(session, path("Configuration/SystemUnit/Name"), ValueType.STRING);
    }

    ConfigurationValue<String> connectorName(int connector) {
        return new ConfigurationValue<>(
                session,
                path("Configuration/Video/Input/Connector").item(connector).child("Name"),
                ValueType.STRING);
    }

    StatusList<StatusValue<String>, String> expressions() {
        XapiPath list = path("Status/HttpFeedback/1/Expression");
        return new StatusList<>(session, list, new StatusValue<>(session, list.everyItem(), ValueType.STRING));
    }

    EventStream<TextInputResponse> textInputResponse() {
        return new EventStream<>(
                session, path("Event/UserInterface/Message/TextInput/Response"), TextInputResponse.TYPE);
    }

    EventStream<Integer> secondsToStandby() {
        return new EventStream<>(session, path("Event/Standby/SecondsToStandby"), ValueType.INTEGER);
    }

    Extensions extensions() {
        return new Extensions(session, path("Event/UserInterface/Extensions"));
    }

    enum Standby implements XapiEnum {
        OFF("Off"),
        STANDBY("Standby"),
        UNRECOGNIZED("");

        static final ValueType<Standby> TYPE = EnumType.of(values(), UNRECOGNIZED);

        private final String word;

        Standby(String word) {
            this.word = word;
        }

        @Override
        public String wireValue() {
            return word;
        }
    }

    static final class Any extends ItemView {
        static final ViewType<Any> TYPE = ViewType.of("any", Any::new);

        Any(JsonNode json) {
            super("any", json);
        }
    }

    static final class AudioStatus extends View {
        static final ViewType<AudioStatus> TYPE = ViewType.of("xStatus Audio", AudioStatus::new);

        AudioStatus(JsonNode json) {
            super("xStatus Audio", json);
        }

        @Nullable
        Integer volume() {
            return value("Volume", ValueType.INTEGER);
        }

        @Nullable
        String mute() {
            return value("VolumeMute", ValueType.STRING);
        }
    }

    static final class Audio extends StatusNode<AudioStatus> {
        Audio(XapiSession session, XapiPath path) {
            super(session, path, AudioStatus.TYPE);
        }
    }

    static final class Call extends ItemView {
        static final ViewType<Call> TYPE = ViewType.of("xStatus Call[n]", Call::new);

        Call(JsonNode json) {
            super("xStatus Call[n]", json);
        }

        @Nullable
        String status() {
            return value("Status", ValueType.STRING);
        }

        @Nullable
        Integer duration() {
            return value("Duration", ValueType.INTEGER);
        }
    }

    static final class CallNode extends StatusNode<Call> {
        CallNode(XapiSession session, XapiPath path) {
            super(session, path, Call.TYPE);
        }

        StatusValue<String> status() {
            return new StatusValue<>(session, path.child("Status"), ValueType.STRING);
        }
    }

    static final class MediaCallNode extends StatusNode<Any> {
        MediaCallNode(XapiSession session, XapiPath path) {
            super(session, path, Any.TYPE);
        }

        StatusList<ChannelNode, Any> channel() {
            return new StatusList<>(
                    session,
                    path.child("Channel"),
                    new ChannelNode(session, path.child("Channel").everyItem()));
        }
    }

    static final class ChannelNode extends StatusNode<Any> {
        ChannelNode(XapiSession session, XapiPath path) {
            super(session, path, Any.TYPE);
        }

        StatusValue<Integer> loss() {
            return new StatusValue<>(session, path.child("Netstat").child("Loss"), ValueType.INTEGER);
        }
    }

    static final class TextInputResponse extends View {
        static final ViewType<TextInputResponse> TYPE =
                ViewType.of("xEvent UserInterface Message TextInput Response", TextInputResponse::new);

        TextInputResponse(JsonNode json) {
            super("xEvent UserInterface Message TextInput Response", json);
        }

        String feedbackId() {
            return required("FeedbackId", ValueType.STRING);
        }

        String text() {
            return required("Text", ValueType.STRING);
        }
    }

    static final class Extensions extends EventNode {
        Extensions(XapiSession session, XapiPath path) {
            super(session, path);
        }

        EventStream<Any> panelClicked() {
            return new EventStream<>(session, path.child("Panel").child("Clicked"), Any.TYPE);
        }

        EventStream<Any> widgetAction() {
            return new EventStream<>(session, path.child("Widget").child("Action"), Any.TYPE);
        }
    }
}
