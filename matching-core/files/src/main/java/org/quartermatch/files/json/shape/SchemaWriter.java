package org.quartermatch.files.json.shape;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Collects the definitions of a schema; each stands once, under the name of its type. */
final class SchemaWriter {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A reference to a definition that is written when it is first asked for. */
  ObjectNode definition(String name, BiConsumer<SchemaWriter, ObjectNode> definition) {
    if (!definitions.containsKey(name)) {
      ObjectNode schema = object();
      definitions.put(name, schema);
      definition.accept(this, schema);
    }
    return object().put("$ref", "#/$defs/" + name);
  }

  /** The whole schema of what this says. */
  ObjectNode document(String title, ObjectNode schema) {
    ObjectNode document = object().put("$schema", DIALECT).put("title", title);
    document.setAll(schema);
    ObjectNode all = document.putObject("$defs");
    definitions.forEach(all::set);
    return document;
  }
}
