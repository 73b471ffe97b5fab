package cn.changxiao.app.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out of an OpenAPI document what no caller may use: the pages of the console and the viewer, whom the session
 * names. Adds what holds for every operation: the problem answer and the ways to prove who is calling.
 */
final class OpenApiTrim {

    private static final String PATHS = "/api/v1";
    private static final String SCHEMA = "#/components/schemas/";
    private static final String VIEWER = SCHEMA + "Viewer";

    private OpenApiTrim() {}

    /** The same map, changed. */
    static Map<String, Object> of(Map<String, Object> document) {
        Map<String, Object> paths = child(document, "paths");
        paths.keySet().removeIf(path -> !path.startsWith(PATHS));
        paths.values().forEach(path -> map(path).values().forEach(operation -> trim(map(operation))));
        Map<String, Object> components = child(document, "components");
        Map<String, Object> schemas = child(components, "schemas");
        schemas.keySet().retainAll(used(paths, schemas));
        schemas.put("Problem", problem());
        components.put("securitySchemes", securitySchemes());
        document.put("security", List.of(Map.of("session", List.of())));
        return document;
    }

    private static void trim(Map<String, Object> operation) {
        list(operation, "parameters")
                .removeIf(parameter ->
                        VIEWER.equals(child(map(parameter), "schema").get("$ref")));
        Map<String, Object> content = child(child(operation, "requestBody"), "content");
        content.values().forEach(media -> map(media).put("schema", body(child(map(media), "schema"))));
        if (content.values().stream().allMatch(media -> isNothing(child(map(media), "schema")))) {
            operation.remove("requestBody");
        }
        child(operation, "responses").put("default", problemAnswer());
    }

    /** The schema without the viewer; what is left alone of a combination stands for it. */
    private static Map<String, Object> body(Map<String, Object> schema) {
        child(schema, "properties").remove("viewer");
        if (!schema.containsKey("allOf")) {
            return schema;
        }
        List<Map<String, Object>> parts = new ArrayList<>();
        list(schema, "allOf").forEach(part -> parts.add(body(map(part))));
        parts.removeIf(OpenApiTrim::isNothing);
        return parts.size() == 1 ? parts.get(0) : new LinkedHashMap<>(Map.of("allOf", parts));
    }

    private static boolean isNothing(Map<String, Object> schema) {
        return !schema.containsKey("$ref")
                && !schema.containsKey("allOf")
                && !schema.containsKey("items")
                && !schema.containsKey("additionalProperties")
                && child(schema, "properties").isEmpty();
    }

    private static Set<String> used(Object root, Map<String, Object> schemas) {
        Set<String> used = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Object next = open.pop();
            if (next instanceof Map<?, ?> map) {
                open.addAll(map.values());
            } else if (next instanceof List<?> list) {
                open.addAll(list);
            } else if (next instanceof String text && text.startsWith(SCHEMA)) {
                String name = text.substring(SCHEMA.length());
                if (used.add(name) && schemas.containsKey(name)) {
                    open.add(schemas.get(name));
                }
            }
        }
        return used;
    }

    private static Map<String, Object> securitySchemes() {
        return Map.of(
                "session",
                Map.of("type", "apiKey", "in", "cookie", "name", "changxiao_session"),
                "formToken",
                Map.of("type", "apiKey", "in", "header", "name", "X-CSRF-Token"));
    }

    private static Map<String, Object> problemAnswer() {
        return Map.of(
                "description",
                "problem",
                "content",
                Map.of("application/problem+json", Map.of("schema", Map.of("$ref", SCHEMA + "Problem"))));
    }

    private static Map<String, Object> problem() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String name : List.of("type", "title", "detail", "code", "instance", "id")) {
            properties.put(name, Map.of("type", "string"));
        }
        properties.put("status", Map.of("type", "integer"));
        Map<String, Object> field = Map.of("name", Map.of("type", "string"), "message", Map.of("type", "string"));
        properties.put("fields", Map.of("type", "array", "items", Map.of("type", "object", "properties", field)));
        return Map.of(
                "type",
                "object",
                "description",
                "RFC 9457: what is wrong, where, and what would make it right",
                "properties",
                properties);
    }

    private static Map<String, Object> child(Map<String, Object> parent, String key) {
        Object child = parent.get(key);
        return child == null ? new LinkedHashMap<>() : map(child);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> parent, String key) {
        Object child = parent.get(key);
        return child == null ? new ArrayList<>() : (List<Object>) child;
    }
}
