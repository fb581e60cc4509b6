package dev.jxapi.runtime.feedback;

import static dev.jxapi.runtime.feedback.Harness.SOON;
import static dev.jxapi.runtime.feedback.Harness.confirmed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jxapi.runtime.error.XapiTimeoutException;
import dev.jxapi.runtime.handle.LiveList;
import dev.jxapi.runtime.handle.LiveValue;
import dev.jxapi.runtime.path.XapiPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What listeners hear of leaves, subtrees and lists. */
@NullUnmarked
class ChangesTest {

    private static final String NO_CALLS = "{'Status':{'Audio':{}}}";

    private final Harness harness = new Harness();
    private final Room room = new Room(harness);
    private final ScriptedChannel channel = harness.open();
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        harness.close();
    }

    private Object next() throws InterruptedException {
        Object next = heard.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("what the listener heard").isNotNull();
        return next;
    }

    private void notify(String tree) {
        harness.notify(channel, 0, tree);
    }

    private void reconnect(ScriptedChannel next, String current) {
        harness.lose(channel);
        harness.open(next);
        next.next("xFeedback/Subscribe").answer("{'Id':0}");
        next.next("xQuery").answer(current);
    }

    @Test
    void observeTellsTheCurrentValueAndThenChangesWithoutGapOrDuplicate() throws Exception {
        CompletableFuture<Subscription> subscribing = room.volume().observeAsync(heard::add);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        ScriptedChannel.Request current = channel.next("xQuery");
        notify("{'Status':{'Audio':{'Volume':51}}}");
        current.answer("{'Status':{'Audio':{'Volume':50}}}");
        subscribing.join();
        notify("{'Status':{'Audio':{'Volume':51}}}");
        notify("{'Status':{'Audio':{'Volume':52}}}");

        assertThat(List.of(next(), next())).isEqualTo(List.of(51, 52));
        assertThat(heard).isEmpty();
    }

    @Test
    void aSecondObserverGetsTheCurrentValueFromTheSharedSubscription() throws Exception {
        confirmed(channel, 0, room.volume().onChangeAsync(volume -> {}), "{'Status':{'Audio':{'Volume':50}}}");
        notify("{'Status':{'Audio':{'Volume':51}}}");

        room.volume().observe(heard::add);
        notify("{'Status':{'Audio':{'Volume':52}}}");

        assertThat(List.of(next(), next())).isEqualTo(List.of(51, 52));
        assertThat(channel.isQuiet()).isTrue();
    }

    @Test
    void onChangeDoesNotTellTheCurrentValue() throws Exception {
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{'Status':{'Audio':{'Volume':50}}}");
        notify("{'Status':{'Audio':{'Volume':52}}}");
        assertThat(next()).isEqualTo(52);
    }

    @Test
    void anObserverOfANodeThatIsNotThereHearsOfItWhenItComes() throws Exception {
        CompletableFuture<Subscription> subscribing = room.volume().observeAsync(heard::add);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        channel.next("xQuery").noMatch();
        subscribing.join();
        notify("{'Status':{'Audio':{'Volume':1}}}");
        assertThat(next()).isEqualTo(1);
    }

    @Test
    void namesAreComparedWithoutCase() throws Exception {
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");
        notify("{'Status':{'AUDIO':{'volume':30}}}");
        notify("{'Status':{'AUDIO':{'VoluMe':31}}}");
        assertThat(next()).isIn(30, 31);
    }

    @Test
    void subtreesTellThePartThatTheDeviceSentAndObserversAllOfIt() throws Exception {
        confirmed(
                channel,
                0,
                room.audio().observeAsync(audio -> heard.add(List.of("all", audio.volume(), audio.mute()))),
                "{'Status':{'Audio':{'Volume':50,'VolumeMute':'Off'}}}");
        assertThat(next()).isEqualTo(List.of("all", 50, "Off"));

        BlockingQueue<Object> parts = new LinkedBlockingQueue<>();
        room.audio().onChange(parts::add);
        notify("{'Status':{'Audio':{'Volume':51}}}");

        assertThat(next()).isEqualTo(List.of("all", 51, "Off"));
        assertThat(parts.poll(10, TimeUnit.SECONDS)).hasToString("{\"Volume\":51}");
    }

    @Test
    void aListTellsEachElementWithItsItemNumberAndGhosts() throws Exception {
        confirmed(channel, 0, room.calls().onChangeAsync(heard::add), NO_CALLS);
        notify("{'Status':{'Call':[{'Status':'Dialling','id':23},{'Status':'Idle','id':59}]}}");
        notify("{'Status':{'Call':[{'Duration':3,'id':23}]}}");
        notify("{'Status':{'Call':[{'ghost':'True','id':23}]}}");

        ListChange<?> first = (ListChange<?>) next();
        assertThat(first.id()).isEqualTo(23);
        assertThat(((Room.Call) first.value()).status()).isEqualTo("Dialling");
        assertThat(((ListChange<?>) next()).id()).isEqualTo(59);
        ListChange<?> third = (ListChange<?>) next();
        assertThat(((Room.Call) third.value()).status()).isNull();
        assertThat(((Room.Call) third.current()).status()).isEqualTo("Dialling");
        assertThat(((Room.Call) third.current()).duration()).isEqualTo(3);
        assertThat(next()).isEqualTo(new ListChange<>(23, null, null, true));
    }

    @Test
    void aGhostRightAfterSubscribingIsToldToo() throws Exception {
        confirmed(channel, 0, room.calls().onChangeAsync(heard::add), NO_CALLS);
        notify("{'Status':{'Call':[{'ghost':'True','id':3}]}}");
        assertThat(next()).isEqualTo(new ListChange<>(3, null, null, true));
    }

    @Test
    void aLeafBelowEveryElementComesWithIdsAndGhosts() throws Exception {
        confirmed(channel, 0, room.calls().each(call -> call.status()).onChangeAsync(heard::add), "{}");
        notify("{'Status':{'Call':[{'Status':'Connected','Duration':1,'id':'23'}]}}");
        notify("{'Status':{'Call':[{'Duration':2,'id':23}]}}");
        notify("{'Status':{'Call':[{'ghost':'True','id':23}]}}");

        XapiPath path = XapiPath.parse("Status/Call/23/Status");
        assertThat(next()).isEqualTo(new ElementChange<>(path, List.of(23), "Connected", "Connected", false));
        assertThat(next()).isEqualTo(new ElementChange<>(path, List.of(23), null, null, true));
    }

    @Test
    void nestedListsTellAllItemNumbersAndALostOuterElementAllThatWasInIt() throws Exception {
        CompletableFuture<Subscription> subscribing = room.mediaCalls()
                .each(call -> call.channel().each(ch -> ch.loss()))
                .observeAsync(heard::add);
        channel.nextSubscribe("['Status','MediaChannels','Call','Channel','Netstat','Loss']")
                .answer("{'Id':0}");
        channel.next("xQuery")
                .answer("{'Status':{'MediaChannels':{'Call':[{'Channel':[{'Netstat':{'Loss':1},'id':4},"
                        + "{'Netstat':{'Loss':2},'id':5}],'id':3}]}}}");
        subscribing.join();
        notify("{'Status':{'MediaChannels':{'Call':[{'Channel':[{'Netstat':{'Loss':9},'id':5}],'id':3}]}}}");
        notify("{'Status':{'MediaChannels':{'Call':[{'ghost':'True','id':3}]}}}");

        List<Object> all = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            ElementChange<?> change = (ElementChange<?>) next();
            all.add(List.of(change.ids(), Optional.ofNullable(change.value()), change.removed()));
        }
        assertThat(all)
                .containsExactly(
                        List.of(List.of(3, 4), Optional.of(1), false),
                        List.of(List.of(3, 5), Optional.of(2), false),
                        List.of(List.of(3, 5), Optional.of(9), false),
                        List.of(List.of(3, 4), Optional.empty(), true),
                        List.of(List.of(3, 5), Optional.empty(), true));
    }

    @Test
    void oneElementIsSubscribedByItsItemNumberOnly() throws Exception {
        CompletableFuture<Subscription> subscribing = room.connectorName(2).observeAsync(heard::add);
        channel.nextSubscribe("['Configuration','Video','Input','Connector',2,'Name']")
                .answer("{'Id':0}");
        channel.next("xGet").answer("'PC'");
        subscribing.join();
        notify("{'Configuration':{'Video':{'Input':{'Connector':[{'Name':'x','id':1},{'Name':'Laptop','id':2}]}}}}");

        assertThat(List.of(next(), next())).isEqualTo(List.of("PC", "Laptop"));
    }

    @Test
    void anEmptyListIsEmptyWhateverTheDeviceSays() {
        CompletableFuture<List<Room.Call>> array = room.calls().getAsync();
        channel.next("xGet").answer("[]");
        assertThat(array.join()).isEmpty();

        CompletableFuture<List<Room.Call>> error = room.calls().getAsync();
        channel.next("xGet").noMatch();
        assertThat(error.join()).isEmpty();

        CompletableFuture<List<Room.Call>> empty = room.calls().getAsync();
        channel.next("xGet").answer("{}");
        assertThat(empty.join()).isEmpty();

        CompletableFuture<List<Element<String>>> below =
                room.calls().each(call -> call.status()).getAsync();
        channel.next("xQuery").noMatch();
        assertThat(below.join()).isEmpty();
    }

    @Test
    void elementsAreKnownByItemNumber() {
        CompletableFuture<Map<Integer, Room.Call>> reading = room.calls().getByIdAsync();
        channel.next("xGet").answer("[{'Status':'Connected','id':23},{'Status':'OnHold','id':59}]");
        assertThat(reading.join().get(59).status()).isEqualTo("OnHold");
        assertThat(reading.join().keySet()).containsExactly(23, 59);
    }

    @Test
    void listsOfSingleValuesAreReadInEitherShape() throws Exception {
        CompletableFuture<Map<Integer, String>> bare = room.expressions().getByIdAsync();
        channel.next("xGet").answer("['/Status/Call','/Event']");
        assertThat(bare.join()).isEqualTo(Map.of(1, "/Status/Call", 2, "/Event"));

        CompletableFuture<Map<Integer, String>> objects = room.expressions().getByIdAsync();
        channel.next("xGet").answer("[{'Value':'/Status/Call','id':3}]");
        assertThat(objects.join()).isEqualTo(Map.of(3, "/Status/Call"));

        CompletableFuture<Subscription> subscribing = room.expressions().onChangeAsync(heard::add);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        subscribing.join();
        notify("{'Status':{'HttpFeedback':[{'Expression':[{'Value':'/Event','id':3}],'id':1}]}}");
        assertThat(((ListChange<?>) next()).value()).isEqualTo("/Event");
    }

    @Test
    void anObserverOfAListHearsAllOfItEachTime() throws Exception {
        confirmed(
                channel,
                0,
                room.calls()
                        .observeAsync(calls -> heard.add(calls.stream()
                                .map(call -> call.id() + call.status())
                                .toList())),
                NO_CALLS);
        notify("{'Status':{'Call':[{'Status':'Dialling','id':23}]}}");
        notify("{'Status':{'Call':[{'Status':'Idle','id':7}]}}");
        notify("{'Status':{'Call':[{'ghost':'True','id':23}]}}");

        assertThat(next()).isEqualTo(List.of());
        assertThat(next()).isEqualTo(List.of("23Dialling"));
        assertThat(next()).isEqualTo(List.of("7Idle", "23Dialling"));
        assertThat(next()).isEqualTo(List.of("7Idle"));
    }

    @Test
    void aLiveListIsRightThroughPartialUpdatesGhostsAndReconnections() throws Exception {
        LiveList<Room.Call> calls =
                confirmed(channel, 0, room.calls().liveAsync(), "{'Status':{'Call':[{'Status':'Connected','id':1}]}}");
        calls.onChange(heard::add);
        assertThat(calls.find(1).orElseThrow().status()).isEqualTo("Connected");

        notify("{'Status':{'Call':[{'Duration':9,'id':1},{'Status':'Dialling','id':2}]}}");
        assertThat(calls.find(1).orElseThrow().status()).isEqualTo("Connected");
        assertThat(calls.find(1).orElseThrow().duration()).isEqualTo(9);
        assertThat(calls.byId()).containsOnlyKeys(1, 2);

        notify("{'Status':{'Call':[{'ghost':'True','id':1}]}}");
        assertThat(calls.byId()).containsOnlyKeys(2);

        reconnect(new ScriptedChannel(), "{'Status':{'Call':[{'Status':'Ringing','id':5}]}}");
        assertThat(calls.byId()).containsOnlyKeys(5);

        List<String> changes = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            ListChange<?> change = (ListChange<?>) next();
            changes.add(change.id() + (change.removed() ? " gone" : ""));
        }
        assertThat(changes).containsExactly("1", "2", "1 gone", "2 gone", "5");
        calls.close();
    }

    @Test
    void callsThatEndedWhileTheConnectionWasDownAreGoneAfterIt() {
        LiveList<Room.Call> calls =
                confirmed(channel, 0, room.calls().liveAsync(), "{'Status':{'Call':[{'Status':'Connected','id':1}]}}");
        reconnect(new ScriptedChannel(), "{'Status':{}}");
        assertThat(calls.get()).isEmpty();
        assertThat(calls.size()).isZero();
    }

    @Test
    void aLiveElementIsEmptyOnceItIsGone() throws Exception {
        CompletableFuture<LiveValue<Room.Call>> making = room.call(3).liveAsync();
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        channel.next("xGet").answer("{'Status':'Connected'}");
        LiveValue<Room.Call> call = making.join();
        call.onChange(heard::add);
        assertThat(call.get().status()).isEqualTo("Connected");

        notify("{'Status':{'Call':[{'ghost':'True','id':3}]}}");

        assertThat(call.find()).isEmpty();
        assertThat(next()).isEqualTo(Optional.empty());
    }

    @Test
    void awaitReturnsAtOnceWhereTheValueIsSoAlready() throws Exception {
        Thread device = new Thread(() -> {
            channel.next("xFeedback/Subscribe").answer("{'Id':0}");
            channel.next("xQuery").answer("{'Status':{'Standby':{'State':'Off'}}}");
            channel.next("xFeedback/Unsubscribe").answer("true");
        });
        device.start();
        assertThat(room.standby().await(Room.Standby.OFF, SOON)).isEqualTo(Room.Standby.OFF);
        device.join();
    }

    @Test
    void awaitWaitsForTheWantedValue() throws Exception {
        CompletableFuture<Room.Standby> waiting = room.standby().awaitAsync(Room.Standby.OFF, SOON);
        channel.next("xFeedback/Subscribe").answer("{'Id':0}");
        channel.next("xQuery").answer("{'Status':{'Standby':{'State':'Standby'}}}");
        notify("{'Status':{'Standby':{'State':'EnteringSomethingNew'}}}");
        assertThat(waiting).isNotDone();
        notify("{'Status':{'Standby':{'State':'Off'}}}");
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(Room.Standby.OFF);
        channel.next("xFeedback/Unsubscribe");
    }

    @Test
    void awaitEndsInTime() {
        Thread device = new Thread(() -> {
            channel.next("xFeedback/Subscribe").answer("{'Id':0}");
            channel.next("xQuery").answer("{'Status':{'Standby':{'State':'Standby'}}}");
        });
        device.start();
        assertThatThrownBy(() -> room.standby().await(Room.Standby.OFF, Duration.ofMillis(100)))
                .isInstanceOf(XapiTimeoutException.class)
                .hasMessageContaining("xStatus Standby State");
        channel.next("xFeedback/Unsubscribe");

        CompletableFuture<Room.Standby> waiting = room.standby().onceAsync(Duration.ofMillis(50));
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(XapiTimeoutException.class);
    }

    @Test
    void configurationsAreLikeStatuses() throws Exception {
        confirmed(
                channel,
                0,
                room.name().observeAsync(heard::add),
                "{'Configuration':{'SystemUnit':{'Name':'Whisper Blade'}}}");
        notify("{'Configuration':{'SystemUnit':{'Name':'Thunder'}}}");
        assertThat(List.of(next(), next())).isEqualTo(List.of("Whisper Blade", "Thunder"));
    }

    @Test
    void whatDoesNotFitSpoilsNothingButItself() throws Exception {
        confirmed(channel, 0, room.volume().onChangeAsync(heard::add), "{}");
        notify("{'Status':{'Audio':{'Volume':'loud'}}}");
        notify("{'Status':{'Audio':{'Volume':null}}}");
        notify("{'Status':{'Audio':null}}");
        notify("{'Status':null}");
        notify("{'Status':{'Audio':{'Volume':{'Deep':1}}}}");
        notify("{'Status':[]}");
        notify("{'Status':{'Audio':{'Volume':'42'}}}");

        assertThat(next()).isEqualTo(42);
        assertThat(harness.troubles.poll(10, TimeUnit.SECONDS).cause()).hasMessageContaining("xStatus Audio Volume");
    }

    @Test
    void wordsThatAreNotKnownYetAreValues() throws Exception {
        confirmed(channel, 0, room.standby().onChangeAsync(heard::add), "{}");
        notify("{'Status':{'Standby':{'State':'Halfwake'}}}");
        assertThat(next()).isEqualTo(Room.Standby.UNRECOGNIZED);
    }

    @Test
    void legacyModeWorksThroughout() throws Exception {
        LiveList<Room.Call> calls =
                confirmed(channel, 0, room.calls().liveAsync(), "{'Status':{'Call':[{'Duration':'7','id':'1'}]}}");
        harness.notify(
                channel, ScriptedChannel.json("{'Id':'0','Status':{'Call':[{'Duration':'8','id':'1'},{'id':'2'}]}}"));
        assertThat(calls.find(1).orElseThrow().duration()).isEqualTo(8);
        harness.notify(channel, ScriptedChannel.json("{'Id':'0','Status':{'Call':[{'ghost':'True','id':'1'}]}}"));
        assertThat(calls.byId()).containsOnlyKeys(2);
    }

    @Test
    void anyDepthTellsThePathOfEachNode() throws Exception {
        FeedbackQuery query = new FeedbackQuery(
                XapiPath.parse("Status/**/Temperature"),
                FeedbackQuery.Mode.CURRENT,
                change -> heard.add(change.path() + "=" + change.value()));
        CompletableFuture<Subscription> subscribing = harness.subscribe(query);
        channel.nextSubscribe("['Status','**','Temperature']").answer("{'Id':0}");
        channel.next("xQuery")
                .answer("{'Status':{'SystemUnit':{'Temperature':{'Status':'Normal'}},"
                        + "'Video':{'Output':{'Monitor':[{'Temperature':'Normal','id':1}]}}}}");
        subscribing.join();
        notify("{'Status':{'Video':{'Output':{'Monitor':[{'Temperature':'High','id':1}]}}}}");

        assertThat(next()).isEqualTo("xStatus SystemUnit Temperature={\"Status\":\"Normal\"}");
        assertThat(next()).isEqualTo("xStatus Video Output Monitor 1 Temperature=\"Normal\"");
        assertThat(next()).isEqualTo("xStatus Video Output Monitor 1 Temperature=\"High\"");
    }
}
