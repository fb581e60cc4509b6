package dev.jxapi.command;

import dev.jxapi.runtime.CommandCall;
import dev.jxapi.runtime.CommandNode;
import dev.jxapi.runtime.CommandResult;
import dev.jxapi.runtime.XapiSession;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * All commands.
 *
 * <p>Each command has a method that waits for the result and a twin, ending in {@code Async}, that gives a future
 * of it.
 */
@Generated("dev.jxapi.codegen.Generator")
public final class XapiCommands extends CommandNode {
    /**
     * For {@code Xapi}, which makes the roots of its trees.
     *
     * @param session the session that requests go through
     */
    public XapiCommands(XapiSession session) {
        super(session);
    }

    /**
     * The commands below {@code xCommand Audio}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Audio}
     */
    public AudioCommands audio() {
        return new AudioCommands(session);
    }

    /**
     * The commands below {@code xCommand Macros}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Macros}
     */
    public MacrosCommands macros() {
        return new MacrosCommands(session);
    }

    /**
     * The commands below {@code xCommand Peripherals}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Peripherals}
     */
    public PeripheralsCommands peripherals() {
        return new PeripheralsCommands(session);
    }

    /**
     * The commands below {@code xCommand Presentation}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Presentation}
     */
    public PresentationCommands presentation() {
        return new PresentationCommands(session);
    }

    /**
     * The commands below {@code xCommand Standby}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Standby}
     */
    public StandbyCommands standby_() {
        return new StandbyCommands(session);
    }

    /**
     * The commands below {@code xCommand SystemUnit}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand SystemUnit}
     */
    public SystemUnitCommands systemUnit() {
        return new SystemUnitCommands(session);
    }

    /**
     * The commands below {@code xCommand UserInterface}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand UserInterface}
     */
    public UserInterfaceCommands userInterface() {
        return new UserInterfaceCommands(session);
    }

    /**
     * The commands below {@code xCommand Video}.
     *
     * <p>In CE 9.15 and later.
     *
     * @return the node
     * @apiNote {@code xCommand Video}
     */
    public VideoCommands video() {
        return new VideoCommands(session);
    }

    /**
     * Calls someone: a video address, a phone number, a meeting.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User. Marked in the schema as having an
     * impact on privacy.
     *
     * @param number the number: text of at most 255 bytes
     * @return what the device answered
     * @apiNote {@code xCommand Dial}
     */
    public DialResult dial(String number) {
        return call(new DialParameters(number), DialResult.TYPE);
    }

    /**
     * Calls someone: a video address, a phone number, a meeting.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User. Marked in the schema as having an
     * impact on privacy.
     *
     * @param number the number: text of at most 255 bytes
     * @param optional sets optional parameters
     * @return what the device answered
     * @apiNote {@code xCommand Dial}
     */
    public DialResult dial(String number, Consumer<? super DialParameters> optional) {
        return call(CommandCall.configured(new DialParameters(number), optional), DialResult.TYPE);
    }

    /**
     * Calls someone: a video address, a phone number, a meeting. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User. Marked in the schema as having an
     * impact on privacy.
     *
     * @param number the number: text of at most 255 bytes
     * @return a future of what the device answers, which fails as {@code dial} throws
     * @apiNote {@code xCommand Dial}
     */
    public CompletableFuture<DialResult> dialAsync(String number) {
        return callAsync(new DialParameters(number), DialResult.TYPE);
    }

    /**
     * Calls someone: a video address, a phone number, a meeting. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User. Marked in the schema as having an
     * impact on privacy.
     *
     * @param number the number: text of at most 255 bytes
     * @param optional sets optional parameters
     * @return a future of what the device answers, which fails as {@code dial} throws
     * @apiNote {@code xCommand Dial}
     */
    public CompletableFuture<DialResult> dialAsync(String number,
            Consumer<? super DialParameters> optional) {
        return callAsync(CommandCall.configured(new DialParameters(number), optional),
                DialResult.TYPE);
    }

    /**
     * Executes {@code xCommand Standby}.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @return what the device answered
     * @apiNote {@code xCommand Standby}
     */
    public CommandResult standby() {
        return call(new StandbyParameters(), CommandResult.TYPE);
    }

    /**
     * Executes {@code xCommand Standby}.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param optional sets optional parameters
     * @return what the device answered
     * @apiNote {@code xCommand Standby}
     */
    public CommandResult standby(Consumer<? super StandbyParameters> optional) {
        return call(CommandCall.configured(new StandbyParameters(), optional), CommandResult.TYPE);
    }

    /**
     * Executes {@code xCommand Standby}. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @return a future of what the device answers, which fails as {@code standby} throws
     * @apiNote {@code xCommand Standby}
     */
    public CompletableFuture<CommandResult> standbyAsync() {
        return callAsync(new StandbyParameters(), CommandResult.TYPE);
    }

    /**
     * Executes {@code xCommand Standby}. Does not wait for the result.
     *
     * <p>In CE 9.15 and later. For users with the role Admin, Integrator or User.
     *
     * @param optional sets optional parameters
     * @return a future of what the device answers, which fails as {@code standby} throws
     * @apiNote {@code xCommand Standby}
     */
    public CompletableFuture<CommandResult> standbyAsync(
            Consumer<? super StandbyParameters> optional) {
        return callAsync(CommandCall.configured(new StandbyParameters(), optional),
                CommandResult.TYPE);
    }
}
