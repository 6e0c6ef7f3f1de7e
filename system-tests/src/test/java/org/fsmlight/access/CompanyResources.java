package org.fsmlight.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fsmlight.running.ApiUser;
import org.fsmlight.running.Demo;

/** Ids of a company's resources by collection, and by the fields that refer to them. */
final class CompanyResources {

  private static final Map<String, String> FIELDS =
      Map.of(
          "technicianId", "/api/technicians",
          "serviceCallId", "/api/service-calls");

  private final Map<String, String> byCollection;
  private final Instant someTime;

  private CompanyResources(Map<String, String> byCollection, Instant someTime) {
    this.byCollection = byCollection;
    this.someTime = someTime;
  }

  /** The resources of this dispatcher's company; those that exist are found through the API. */
  static CompanyResources of(String company, ApiUser dispatcher, String request, String call) {
    var found = new HashMap<String, String>();
    found.put("/api/companies", company);
    found.put("/api/service-requests", request);
    found.put("/api/service-calls", call);
    found.put("/api/technicians", first(dispatcher, "/api/technicians"));
    found.put("/api/dispatchers", first(dispatcher, "/api/dispatchers"));
    found.put("/api/amazon/technicians", found.get("/api/technicians"));
    found.put("/api/notifications", first(dispatcher, "/api/notifications?serviceCallId=" + call));
    return new CompanyResources(found, Demo.freeDay());
  }

  /** The same collections with ids that do not exist. */
  CompanyResources unknown() {
    var unknown = new HashMap<String, String>();
    byCollection
        .keySet()
        .forEach(collection -> unknown.put(collection, UUID.randomUUID().toString()));
    return new CompanyResources(unknown, someTime);
  }

  boolean has(String field) {
    return FIELDS.containsKey(field);
  }

  String id(String field) {
    return idIn(FIELDS.getOrDefault(field, "no collection for " + field));
  }

  /** Fails for a collection without an id, since a made-up id would prove nothing. */
  String idIn(String collection) {
    var id = byCollection.get(collection);
    if (id == null) {
      throw new AssertionError("No id for " + collection + ": add one to CompanyResources.of");
    }
    return id;
  }

  Iterable<String> ids() {
    return byCollection.values();
  }

  Instant someTime() {
    return someTime;
  }

  private static String first(ApiUser dispatcher, String collection) {
    var first = dispatcher.get(collection).is(200).at("/items/0/id");
    return first.asString();
  }
}
