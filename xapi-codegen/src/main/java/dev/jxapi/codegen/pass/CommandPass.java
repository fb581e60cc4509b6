package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.CodegenException;
import dev.jxapi.codegen.model.CommandModel;
import dev.jxapi.codegen.model.CommandNodeModel;
import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.ParameterModel;
import dev.jxapi.codegen.model.ParametersModel;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.model.ViewModel;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.MemberNames;
import dev.jxapi.codegen.naming.ReservedNames;
import dev.jxapi.schema.CommandResults;
import dev.jxapi.schema.Content.CommandContent;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.Parameter;
import dev.jxapi.schema.ValueSpace.ArraySpace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of the commands, the classes of their optional parameters, and the views of their results. */
final class CommandPass {

    private final ApiContext context;
    private final PathTree root;
    private final CommandResults catalogue;
    private final FieldViews results;
    private final CommandDocs docs;
    private final List<CommandNodeModel> nodes = new ArrayList<>();
    private final List<ParametersModel> parameters = new ArrayList<>();

    CommandPass(ApiContext context, PathTree root, CommandResults catalogue) {
        this.context = context;
        this.root = root;
        this.catalogue = catalogue;
        this.results = new FieldViews(context, NodeKind.COMMAND, "Result");
        this.docs = new CommandDocs(context.docs());
    }

    void assignNames() {
        SortedMap<String, List<String>> nodeNames = new TreeMap<>();
        SortedMap<String, List<String>> parameterNames = new TreeMap<>();
        root.visit(tree -> {
            refuseList(tree);
            if (tree.isRoot() || !tree.isLeaf()) {
                nodeNames.put(nodeKey(tree), List.of(ApiContext.typeName(tree.names()) + "Commands"));
            }
            MergedNode node = tree.node();
            if (node != null) {
                catalogue.find(tree.pathText()).ifPresent(fields -> results.add(node, fields, docs.result(node)));
                if (content(node).parameters().stream().anyMatch(parameter -> !parameter.required())) {
                    parameterNames.put(parametersKey(tree), ApiContext.shortNames(tree.names(), "Parameters"));
                }
            }
        });
        context.types().assign(nodeNames);
        context.types().assign(parameterNames);
        results.assignNames();
    }

    void build() {
        root.visit(tree -> {
            if (tree.isRoot() || !tree.isLeaf()) {
                nodes.add(node(tree));
            }
        });
    }

    List<CommandNodeModel> nodes() {
        return nodes;
    }

    List<ParametersModel> parameters() {
        return parameters;
    }

    List<ViewModel> views() {
        return results.models();
    }

    JavaType rootNode() {
        return context.type(NodeKind.COMMAND, nodeKey(root));
    }

    private static void refuseList(PathTree tree) {
        if (!tree.isRoot() && tree.segment().list()) {
            throw new CodegenException(tree + " is a list; commands are not addressed by item number");
        }
    }

    private static CommandContent content(MergedNode node) {
        return (CommandContent) node.content();
    }

    private static String nodeKey(PathTree tree) {
        return "type node " + tree;
    }

    private static String parametersKey(PathTree tree) {
        return "type parameters " + tree;
    }

    private CommandNodeModel node(PathTree tree) {
        MemberNames names = context.members(ReservedNames.COMMAND_NODE);
        List<CommandModel> commands = new ArrayList<>();
        for (PathTree child : tree.children()) {
            MergedNode node = child.node();
            if (node != null) {
                String proposed = JavaNames.member(child.segment().name());
                commands.add(command(child, node, names.pair(child.toString(), proposed, "Async")));
            }
        }
        List<CommandNodeModel.Child> children = new ArrayList<>();
        for (PathTree child : tree.children()) {
            if (!child.isLeaf()) {
                String method = names.name(
                        child + " *", JavaNames.member(child.segment().name()));
                children.add(new CommandNodeModel.Child(
                        method, context.type(NodeKind.COMMAND, nodeKey(child)), docs.branch(child)));
            }
        }
        return new CommandNodeModel(
                tree.isRoot(),
                context.type(NodeKind.COMMAND, nodeKey(tree)),
                commands,
                children,
                CommandDocs.node(tree));
    }

    private CommandModel command(PathTree tree, MergedNode node, String method) {
        Set<String> reserved = new HashSet<>(ReservedNames.PARAMETERS);
        reserved.add("optional");
        MemberNames names = context.members(reserved);
        List<ParameterModel> required = new ArrayList<>();
        List<ParameterModel> optional = new ArrayList<>();
        for (Parameter parameter : content(node).parameters()) {
            (parameter.required() ? required : optional).add(parameter(node, parameter, names));
        }
        ParameterModel body = content(node).multiline() ? CommandDocs.body() : null;
        JavaType parametersType = optional.isEmpty() ? null : context.type(NodeKind.COMMAND, parametersKey(tree));
        if (parametersType != null) {
            Doc doc = CommandDocs.parameters(node);
            parameters.add(new ParametersModel(parametersType, tree.pathText(), required, body, optional, doc));
        }
        return new CommandModel(
                method,
                tree.pathText(),
                required,
                body,
                parametersType,
                result(tree, node),
                docs.command(node, method, required, body));
    }

    private @Nullable JavaType result(PathTree tree, MergedNode node) {
        return catalogue.find(tree.pathText()).isPresent() ? results.type(node) : null;
    }

    private ParameterModel parameter(MergedNode node, Parameter parameter, MemberNames names) {
        TypeRef type = context.values().of(Uses.parameter(node, parameter));
        boolean array = parameter.space() instanceof ArraySpace;
        return new ParameterModel(
                names.name(node + " " + parameter.name(), JavaNames.member(parameter.name())),
                parameter.name(),
                type,
                array,
                docs.parameter(node, parameter, type));
    }
}
