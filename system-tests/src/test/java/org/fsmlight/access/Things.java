package org.fsmlight.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.Demo;
import org.fsmlight.running.Person;
import tools.jackson.databind.JsonNode;

/** Ids of what a company has, by the collection they are in and by the fields that name them. */
final class Things {

  private static final Map<String, String> FIELDS =
      Map.of(
          "technicianId", "/api/technicians",
          "serviceCallId", "/api/service-calls");

  private final Map<String, String> byCollection;
  private final Instant someTime;

  private Things(Map<String, String> byCollection, Instant someTime) {
    this.byCollection = byCollection;
    this.someTime = someTime;
  }

  /** What this dispatcher's company has, found the way a dispatcher finds it. */
  static Things of(String company, Person dispatcher, String request, String call) {
    var found = new HashMap<String, String>();
    found.put("/api/companies", company);
    found.put("/api/service-requests", request);
    found.put("/api/service-calls", call);
    found.put("/api/technicians", first(dispatcher, "/api/technicians"));
    found.put("/api/dispatchers", first(dispatcher, "/api/dispatchers"));
    found.put("/api/amazon/technicians", found.get("/api/technicians"));
    found.put("/api/notifications", first(dispatcher, "/api/notifications?serviceCallId=" + call));
    return new Things(found, Demo.freeDay());
  }

  /** The same collections, with ids that nothing has. */
  Things unknown() {
    var unknown = new HashMap<String, String>();
    byCollection
        .keySet()
        .forEach(collection -> unknown.put(collection, UUID.randomUUID().toString()));
    return new Things(unknown, someTime);
  }

  boolean has(String field) {
    return FIELDS.containsKey(field);
  }

  String id(String field) {
    return in(FIELDS.getOrDefault(field, "no collection for " + field));
  }

  /**
   * Refuses to guess: a new collection is to be told here once, or its cells would prove nothing.
   */
  String in(String collection) {
    String id = byCollection.get(collection);
    if (id == null) {
      throw new AssertionError("Things knows nothing in " + collection + ": tell it one.");
    }
    return id;
  }

  Iterable<String> ids() {
    return byCollection.values();
  }

  Instant someTime() {
    return someTime;
  }

  private static String first(Person dispatcher, String collection) {
    JsonNode first = dispatcher.get(collection).is(200).at("/items/0/id");
    return first.asString();
  }
}
