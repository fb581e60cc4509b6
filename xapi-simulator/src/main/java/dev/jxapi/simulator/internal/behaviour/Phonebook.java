package dev.jxapi.simulator.internal.behaviour;

import dev.jxapi.simulator.internal.device.CommandCall;
import dev.jxapi.simulator.internal.device.Device;
import dev.jxapi.simulator.internal.device.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The local phone book. */
final class Phonebook implements Behaviour {

    private static final List<String> METHOD_FIELDS = List.of("CallRate", "CallType", "Device", "Number", "Protocol");
    private static final List<String> CONTACT_FIELDS = List.of("FolderId", "ImageURL", "Name", "Tag", "Title");

    private final Map<String, Map<String, Object>> folders = new LinkedHashMap<>();
    private final Map<String, Contact> contacts = new LinkedHashMap<>();
    private int nextFolder = 1;
    private int nextContact = 1;

    private record Contact(String id, Map<String, Object> fields, Map<String, Map<String, Object>> methods) {}

    Phonebook(Device device) {
        device.commands().handle("Phonebook Search", this::search);
        device.commands().handle("Phonebook Contact Add", this::addContact);
        device.commands().handle("Phonebook Contact Modify", call -> {
            contact(call).fields.putAll(only(call, CONTACT_FIELDS));
            return null;
        });
        device.commands().handle("Phonebook Contact Delete", call -> {
            contacts.remove(contact(call).id);
            return null;
        });
        device.commands()
                .handle(
                        "Phonebook ContactMethod Add",
                        call -> Map.of("ContactMethodId", addMethod(contact(call), call)));
        device.commands().handle("Phonebook ContactMethod Modify", call -> {
            method(call).putAll(only(call, METHOD_FIELDS));
            return null;
        });
        device.commands().handle("Phonebook ContactMethod Delete", call -> {
            method(call);
            contact(call).methods.remove(call.text("ContactMethodId", ""));
            return null;
        });
        device.commands().handle("Phonebook Folder Add", this::addFolder);
        device.commands().handle("Phonebook Folder Modify", call -> {
            folder(call).putAll(only(call, List.of("Name", "ParentFolderId")));
            return null;
        });
        device.commands().handle("Phonebook Folder Delete", call -> {
            folder(call);
            folders.remove(call.text("FolderId", ""));
            return null;
        });
    }

    private static Map<String, Object> only(CommandCall call, List<String> names) {
        Map<String, Object> fields = new TreeMap<>(call.parameters());
        fields.keySet().retainAll(names);
        return fields;
    }

    private Object addContact(CommandCall call) {
        String id = "localContactId-" + nextContact++;
        Contact contact = new Contact(id, only(call, CONTACT_FIELDS), new LinkedHashMap<>());
        contacts.put(id, contact);
        if (call.has("Number")) {
            addMethod(contact, call);
        }
        return Map.of("ContactId", id);
    }

    private static String addMethod(Contact contact, CommandCall call) {
        String id = Integer.toString(contact.methods.size() + 1);
        contact.methods.put(id, only(call, METHOD_FIELDS));
        return id;
    }

    private Object addFolder(CommandCall call) {
        String id = "localGroupId-" + nextFolder++;
        folders.put(id, only(call, List.of("Name", "ParentFolderId")));
        return Map.of("FolderId", id);
    }

    private Contact contact(CommandCall call) {
        Contact contact = contacts.get(call.text("ContactId", ""));
        if (contact == null) {
            throw Errors.failed("Contact not found");
        }
        return contact;
    }

    private Map<String, Object> method(CommandCall call) {
        Map<String, Object> method = contact(call).methods.get(call.text("ContactMethodId", ""));
        if (method == null) {
            throw Errors.failed("Contact method not found");
        }
        return method;
    }

    private Map<String, Object> folder(CommandCall call) {
        Map<String, Object> folder = folders.get(call.text("FolderId", ""));
        if (folder == null) {
            throw Errors.failed("Folder not found");
        }
        return folder;
    }

    private Object search(CommandCall call) {
        boolean corporate = call.text("PhonebookType", "Corporate").equals("Corporate");
        String text = call.text("SearchString", "").toLowerCase(Locale.ROOT);
        String folder = call.text("FolderId");
        List<Contact> found = corporate
                ? List.of()
                : contacts.values().stream()
                        .filter(contact -> matches(contact, text))
                        .filter(contact -> folder == null || folder.equals(contact.fields.get("FolderId")))
                        .toList();
        List<Contact> page = Pages.of(found, call);
        Map<String, Object> result = new TreeMap<>(Pages.result("Contact", page, call, true, 1, Phonebook::describe));
        List<Map.Entry<String, Map<String, Object>>> groups = new ArrayList<>();
        if (!corporate && text.isEmpty()) {
            groups.addAll(folders.entrySet());
        }
        if (!groups.isEmpty()) {
            result.put("Folder", Pages.items(groups, 1, group -> {
                Map<String, Object> fields = new TreeMap<>(group.getValue());
                fields.put("FolderId", group.getKey());
                fields.put("LocalId", group.getKey());
                return fields;
            }));
        }
        return result;
    }

    private static boolean matches(Contact contact, String text) {
        return String.valueOf(contact.fields.get("Name"))
                        .toLowerCase(Locale.ROOT)
                        .contains(text)
                || contact.methods.values().stream()
                        .anyMatch(method -> String.valueOf(method.get("Number")).contains(text));
    }

    private static Map<String, Object> describe(Contact contact) {
        Map<String, Object> fields = new TreeMap<>(contact.fields);
        fields.put("ContactId", contact.id);
        if (!contact.methods.isEmpty()) {
            List<Map.Entry<String, Map<String, Object>>> methods = new ArrayList<>(contact.methods.entrySet());
            fields.put("ContactMethod", Pages.items(methods, 1, method -> {
                Map<String, Object> described = new TreeMap<>(method.getValue());
                described.put("ContactMethodId", method.getKey());
                return described;
            }));
        }
        return fields;
    }

    @Override
    public void reset() {
        folders.clear();
        contacts.clear();
    }
}
