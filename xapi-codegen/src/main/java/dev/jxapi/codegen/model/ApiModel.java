package dev.jxapi.codegen.model;

import java.util.List;

/**
 * All of a generated API.
 *
 * @param catalogue the lines of the resource that says where each node exists
 */
public record ApiModel(
        RootModel root,
        List<PackageModel> packages,
        List<CommandNodeModel> commandNodes,
        List<ParametersModel> parameters,
        List<TreeNodeModel> treeNodes,
        List<EventNodeModel> eventNodes,
        List<ViewModel> views,
        List<EnumModel> enums,
        List<String> catalogue) {

    public ApiModel {
        packages = List.copyOf(packages);
        commandNodes = List.copyOf(commandNodes);
        parameters = List.copyOf(parameters);
        treeNodes = List.copyOf(treeNodes);
        eventNodes = List.copyOf(eventNodes);
        views = List.copyOf(views);
        enums = List.copyOf(enums);
        catalogue = List.copyOf(catalogue);
    }
}
