package dev.jxapi.codegen.pass;

import dev.jxapi.codegen.model.Doc;
import dev.jxapi.codegen.model.JavaType;
import dev.jxapi.codegen.model.TypeRef;
import dev.jxapi.codegen.model.ViewModel;
import dev.jxapi.codegen.model.ViewModel.Base;
import dev.jxapi.codegen.model.ViewModel.Presence;
import dev.jxapi.codegen.naming.JavaNames;
import dev.jxapi.codegen.naming.MemberNames;
import dev.jxapi.codegen.naming.ReservedNames;
import dev.jxapi.schema.EventField;
import dev.jxapi.schema.NodeKind;
import dev.jxapi.schema.PathSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the views of trees of fields: the bodies of events and the results of commands. */
final class FieldViews {

    private final ApiContext context;
    private final NodeKind kind;
    private final String ending;
    private final List<Body> bodies = new ArrayList<>();

    private record Body(MergedNode node, List<EventField> fields, Doc doc) {}

    /**
     * Starts with none.
     *
     * @param ending what the names of the views end in, {@code Event}
     */
    FieldViews(ApiContext context, NodeKind kind, String ending) {
        this.context = context;
        this.kind = kind;
        this.ending = ending;
    }

    void add(MergedNode node, List<EventField> fields, Doc doc) {
        bodies.add(new Body(node, fields, doc));
    }

    /** Names all views that were added; those inside others are named after them. */
    void assignNames() {
        SortedMap<String, List<String>> names = new TreeMap<>();
        for (Body body : bodies) {
            List<String> path = body.node().node().path().segments().stream()
                    .map(PathSegment::name)
                    .toList();
            names.put(key(body.node(), List.of()), ApiContext.shortNames(path, ending));
        }
        context.types().assign(names);
        SortedMap<String, List<String>> inner = new TreeMap<>();
        for (Body body : bodies) {
            String outer = type(body.node()).simpleName();
            String stem = outer.endsWith(ending) ? outer.substring(0, outer.length() - ending.length()) : outer;
            nameGroups(body, stem, List.of(), body.fields(), inner);
        }
        context.types().assign(inner);
    }

    private void nameGroups(
            Body body,
            String stem,
            List<String> groups,
            List<EventField> fields,
            SortedMap<String, List<String>> names) {
        for (EventField field : fields) {
            if (field instanceof EventField.Group group) {
                List<String> longer = Use.append(groups, group.name());
                names.put(key(body.node(), longer), List.of(stem + ApiContext.typeName(longer)));
                nameGroups(body, stem, longer, group.fields(), names);
            }
        }
    }

    private String key(MergedNode node, List<String> groups) {
        String path = groups.isEmpty() ? node.toString() : node + " " + String.join(" ", groups);
        return "type " + (kind == NodeKind.EVENT ? "view " : "result ") + path;
    }

    /** The view of a node's body. */
    JavaType type(MergedNode node) {
        return context.type(kind, key(node, List.of()));
    }

    List<ViewModel> models() {
        List<ViewModel> models = new ArrayList<>();
        for (Body body : bodies) {
            Base base = kind == NodeKind.COMMAND ? Base.RESULT : Base.VIEW;
            addModels(body, base, List.of(), body.fields(), body.doc(), models);
        }
        return models;
    }

    private void addModels(
            Body body, Base base, List<String> groups, List<EventField> fields, Doc doc, List<ViewModel> models) {
        MemberNames names = context.members(base == Base.ITEM ? ReservedNames.ITEM_VIEW : ReservedNames.VIEW);
        String path = groups.isEmpty() ? body.node().toString() : body.node() + " " + String.join(" ", groups);
        List<ViewModel.Field> accessors = new ArrayList<>();
        for (EventField field : fields) {
            String method = names.name("view " + path + " " + field.name(), JavaNames.member(field.name()));
            accessors.add(accessor(body, groups, field, method));
        }
        models.add(new ViewModel(context.type(kind, key(body.node(), groups)), base, path, accessors, null, doc));
        for (EventField field : fields) {
            if (field instanceof EventField.Group group) {
                List<String> longer = Use.append(groups, group.name());
                Base inner = group.multiple() ? Base.ITEM : Base.VIEW;
                addModels(body, inner, longer, group.fields(), FieldDocs.group(path, group), models);
            }
        }
    }

    private ViewModel.Field accessor(Body body, List<String> groups, EventField field, String method) {
        Presence presence = field.required() ? Presence.REQUIRED : Presence.OPTIONAL;
        if (field instanceof EventField.Group group) {
            presence = group.multiple() ? Presence.LIST : presence;
            TypeRef type = new TypeRef.Declared(context.type(kind, key(body.node(), Use.append(groups, group.name()))));
            return new ViewModel.Field(method, field.name(), type, presence, FieldDocs.accessor(group, presence));
        }
        Use use = Uses.field(body.node(), groups, (EventField.Leaf) field);
        TypeRef type = context.values().of(use);
        return new ViewModel.Field(method, field.name(), type, presence, FieldDocs.accessor(use, type, presence));
    }
}
