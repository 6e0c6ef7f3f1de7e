package org.fsmlight.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.messaging.CloudEventHeaders;
import org.fsmlight.events.Event;
import tools.jackson.databind.node.ObjectNode;

/** All event topics as one AsyncAPI document: publishers, consumers and payloads. */
final class AsyncApiDocument {

  private static final Path SAMPLES =
      ProjectFiles.ROOT.resolve("common-events/src/test/resources/samples");

  /** Headers of every message; actor and hold are optional. */
  private static final Map<String, String> HEADERS =
      Map.of(
          CloudEventHeaders.SPEC_VERSION, "CloudEvents 1.0, binary mode",
          CloudEventHeaders.ID, "unique for each event; consumers apply each id once",
          CloudEventHeaders.SOURCE, "the service that publishes the event",
          CloudEventHeaders.TYPE, "the event's name, which is the topic's",
          CloudEventHeaders.SUBJECT, "the aggregate, as kind/ID",
          CloudEventHeaders.TIME, "when, by the publisher's clock; never used for ordering",
          CloudEventHeaders.AGGREGATE_VERSION, "apply only what is newer",
          CloudEventHeaders.ACTOR, "who did it, as role/ID; absent if nobody did",
          CloudEventHeaders.HOLD_UNTIL, "notify only after it; absent if nothing is held");

  private final EventCatalog catalog = new EventCatalog();
  private final EventSchemas schemas = new EventSchemas();

  String toJson() {
    var document = OpenApiDocument.WRITER.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "FSM Light's events")
        .put("version", "1")
        .put(
            "description",
            "Each event has a topic of its name. A message carries the aggregate's whole public state"
                + " after the event; consumers apply only what is newer. The key is the aggregate's id"
                + " (the company's for BoardChanged). Contracts only grow: consumers ignore parts they"
                + " don't know.");
    document.put("defaultContentType", "application/json");
    var channels = document.putObject("channels");
    catalog.events().forEach((topic, type) -> channels.set(topic, channel(topic)));
    var operations = document.putObject("operations");
    for (var service : Service.ALL) {
      catalog
          .publishedBy(service)
          .forEach(topic -> operation(operations, service, "send", topic, ""));
      service
          .listens()
          .forEach(
              listener ->
                  listener
                      .topics()
                      .forEach(
                          topic ->
                              operation(operations, service, "receive", topic, listener.name())));
    }
    var components = document.putObject("components");
    var messages = components.putObject("messages");
    catalog.events().forEach((topic, type) -> messages.set(topic, message(topic, type)));
    headers(components.putObject("messageTraits").putObject("cloudEvent"));
    var all = components.putObject("schemas");
    schemas.all().forEach(all::set);
    return OpenApiDocument.WRITER.writeValueAsString(document) + "\n";
  }

  private static ObjectNode channel(String topic) {
    var channel = OpenApiDocument.WRITER.createObjectNode().put("address", topic);
    channel.putObject("messages").putObject(topic).put("$ref", "#/components/messages/" + topic);
    return channel;
  }

  private static void operation(
      ObjectNode operations, Service service, String action, String topic, String listener) {
    var name =
        String.join(
            ".", List.of(service.name(), listener.isEmpty() ? "publishes" : listener, topic));
    var operation = operations.putObject(name).put("action", action);
    operation.putObject("channel").put("$ref", "#/channels/" + topic);
    operation.putArray("tags").addObject().put("name", service.name());
  }

  private ObjectNode message(String topic, Class<? extends Event> type) {
    var message = OpenApiDocument.WRITER.createObjectNode().put("name", topic);
    message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
    message.set("payload", schemas.of(type));
    var sample = ProjectFiles.read(SAMPLES.resolve(topic + ".1.json"));
    message
        .putArray("examples")
        .addObject()
        .set("payload", OpenApiDocument.WRITER.readTree(sample));
    return message;
  }

  private static void headers(ObjectNode trait) {
    var headers = trait.putObject("headers").put("type", "object");
    var properties = headers.putObject("properties");
    HEADERS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            header ->
                properties
                    .putObject(header.getKey())
                    .put("type", "string")
                    .put("description", header.getValue()));
    var required = headers.putArray("required");
    HEADERS.keySet().stream()
        .filter(
            name ->
                !name.equals(CloudEventHeaders.ACTOR) && !name.equals(CloudEventHeaders.HOLD_UNTIL))
        .sorted()
        .forEach(required::add);
  }
}
