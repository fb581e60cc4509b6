package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.GeneratorOptions;
import dev.jxapi.codegen.model.ApiModel;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.RootModel;
import dev.jxapi.codegen.naming.NameTable;
import dev.jxapi.codegen.naming.Naming;
import dev.jxapi.codegen.naming.TypeNames;
import dev.jxapi.schema.CommandResults;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Runs the passes. */
public final class ApiModelBuilder {

    /** The name of the resource with what is known of each node. */
    private static final String CATALOGUE = "xapi-nodes.txt";

    private final String basePackage;
    private final Naming naming;
    private final CommandResults results;
    private final Docs docs;
    private final Facts facts;
    private final Schema schema;

    /**
     * Prepares for a schema.
     *
     * @param descriptions what is said of nodes in words of our own
     */
    public ApiModelBuilder(
            Schema schema, GeneratorOptions options, Naming naming, NameTable descriptions, CommandResults results) {
        this.schema = SchemaSelection.select(schema, options);
        this.basePackage = options.basePackage();
        this.naming = naming;
        this.results = results;
        this.facts = new Facts(this.schema);
        this.docs = new Docs(facts, new Descriptions(descriptions));
    }

    /** The schema that the API is for. */
    public Schema schema() {
        return schema;
    }

    /** Decides all names first, those of enums last because they are the freest, and then everything else. */
    public ApiModel build() {
        PathTree commandTree = tree(NodeKind.COMMAND);
        PathTree configurationTree = tree(NodeKind.CONFIGURATION);
        PathTree statusTree = tree(NodeKind.STATUS);
        PathTree eventTree = tree(NodeKind.EVENT);
        List<PathTree> trees = List.of(commandTree, configurationTree, statusTree, eventTree);
        TypeNames types = new TypeNames(naming);
        EnumPass enums = new EnumPass(naming, types, docs, basePackage + ".type");
        ApiContext context = new ApiContext(basePackage, naming, types, new ValueTypes(enums), docs);
        StatePass statuses = new StatePass(context, statusTree);
        StatePass configurations = new StatePass(context, configurationTree);
        CommandPass commands = new CommandPass(context, commandTree, results);
        EventPass events = new EventPass(context, eventTree);
        statuses.assignNames();
        configurations.assignNames();
        commands.assignNames();
        events.assignNames();
        enums.assignNames(wordUses(trees));
        statuses.build();
        configurations.build();
        commands.build();
        events.build();
        RootModel root = new RootModel(
                new JavaType(basePackage, "Xapi"),
                commands.rootNode(),
                configurations.rootNode(),
                statuses.rootNode(),
                events.rootNode(),
                CATALOGUE,
                PackageDocs.root(schema));
        return new ApiModel(
                root,
                PackageDocs.packages(basePackage),
                commands.nodes(),
                commands.parameters(),
                Stream.of(configurations.nodes(), statuses.nodes())
                        .flatMap(List::stream)
                        .toList(),
                events.nodes(),
                Stream.of(commands.views(), configurations.views(), statuses.views(), events.views())
                        .flatMap(List::stream)
                        .toList(),
                enums.models(),
                new CataloguePass(facts).lines(trees));
    }

    private static List<Use> wordUses(Collection<PathTree> trees) {
        List<Use> uses = new ArrayList<>();
        trees.forEach(root -> root.visit(tree -> {
            MergedNode node = tree.node();
            if (node != null) {
                Uses.of(node).stream()
                        .filter(use ->
                                Literals.basicType(use.kind(), use.space()).isEmpty())
                        .forEach(uses::add);
            }
        }));
        return uses;
    }

    private PathTree tree(NodeKind kind) {
        return PathTree.of(kind, schema.nodes(kind).stream().map(MergedNode::of).toList());
    }
}
