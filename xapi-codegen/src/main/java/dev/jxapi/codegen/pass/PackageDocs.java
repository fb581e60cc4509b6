package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.PackageModel;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import java.util.List;

/** The documentation of packages and of the class at the top. */
final class PackageDocs {

    private PackageDocs() {}

    static Doc root(Schema schema) {
        return new Javadoc(
                        "A device's xAPI, over one connection: everything that can be asked of the device, told to it and"
                                + " heard from it.")
                .paragraph("Commands make the device do something ({@link #command()}), configurations are its settings"
                        + " ({@link #configuration()}), statuses tell how it is ({@link #status()}), events what just"
                        + " happened ({@link #event()}). Each is a tree whose nodes are named as in Cisco's documentation;"
                        + " nodes are cheap, immutable and safe for use by several threads.")
                .paragraph("Covers " + schema.releases().first().displayName() + " to "
                        + schema.releases().last().displayName()
                        + ". A node that the connected device does not have ends in an error that says so; its"
                        + " documentation tells where it exists.")
                .build();
    }

    static List<PackageModel> packages(String base) {
        return List.of(
                new PackageModel(
                        base, doc("The xAPI of Cisco's collaboration devices; start at {@link " + base + ".Xapi}.")),
                new PackageModel(
                        ApiContext.packageName(base, NodeKind.COMMAND),
                        doc(
                                "Commands: what a device can be told to do. Required parameters are arguments; optional ones"
                                        + " are set on the {@code Parameters} object that a lambda gets; what the device answers is"
                                        + " a {@code Result}.")),
                new PackageModel(
                        ApiContext.packageName(base, NodeKind.CONFIGURATION),
                        doc("Configurations: the settings of a device, which can be read, changed and followed."
                                + " {@code Node} types are the way to a setting, the others are values read from a"
                                + " device.")),
                new PackageModel(
                        ApiContext.packageName(base, NodeKind.STATUS),
                        doc(
                                "Statuses: how a device is at the moment, which can be read and followed. {@code Node} types"
                                        + " are the way to a status, the others are values read from a device.")),
                new PackageModel(
                        ApiContext.packageName(base, NodeKind.EVENT),
                        doc(
                                "Events: what happens on a device, which can be listened to. {@code Events} types are the way"
                                        + " to an event, the others are what an event tells.")),
                new PackageModel(
                        base + ".type",
                        doc("The words that parameters, configurations, statuses and events can hold. Each enum has a"
                                + " constant {@code UNRECOGNIZED} for words of devices that are newer than this"
                                + " library.")));
    }

    private static Doc doc(String text) {
        return new Javadoc(text).build();
    }
}
