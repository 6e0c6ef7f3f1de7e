package org.fsmlight.running;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The demo data of the embedded start, its users, and what they see. */
public final class Demo {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final AtomicInteger NEXT_DAY = new AtomicInteger(3);

  private static @Nullable Demo shared;

  public final Product product;
  public final DemoBoard board;
  public final ApiUser marketplace;
  public final ApiUser dispatcher;
  public final ApiUser technician;
  public final ApiUser operator;
  public final ApiUser otherDispatcher;
  public final ApiUser anonymous;
  private final JsonNode data;

  /** The demo data of the shared product. */
  public static synchronized Demo shared() {
    if (shared == null) {
      shared = new Demo(Product.shared());
    }
    return shared;
  }

  public Demo(Product product) {
    this.product = product;
    this.anonymous = ApiUser.anonymous(product);
    this.marketplace = ApiUser.as("marketplace", product);
    this.dispatcher = ApiUser.as("demo-dispatcher", product);
    this.board = new DemoBoard(dispatcher);
    this.technician = ApiUser.as("demo-technician", product);
    this.operator = ApiUser.as("operator", product);
    this.otherDispatcher = ApiUser.as("other-dispatcher", product);
    this.data = anonymous.get("/sandbox/api/demo").is(200).body();
  }

  public String companyId() {
    return data.path("companyId").asString();
  }

  public String otherCompanyId() {
    return data.path("otherCompanyId").asString();
  }

  /** By position in the demo data; the first technician is {@code demo-technician}. */
  public String technicianId(int index) {
    return data.at("/technicians/" + index + "/id").asString();
  }

  public List<String> dispatcherEmails() {
    return stream(data.path("dispatchers")).map(d -> d.path("email").asString()).toList();
  }

  /** Ten o'clock on a day that no other story uses. */
  public static Instant freeDay() {
    return LocalDate.now(ZURICH)
        .plusDays(NEXT_DAY.getAndIncrement())
        .atTime(LocalTime.of(10, 0))
        .atZone(ZURICH)
        .toInstant();
  }

  /** The number of days from today that {@link #freeDay} has given so far. */
  static int daysInUse() {
    return NEXT_DAY.get();
  }

  /** The body of a booking, with a unique mail address for the client. */
  public Map<String, Object> booking(Instant start) {
    return DemoBooking.body(companyId(), data.at("/serviceTypes/0"), start);
  }

  public static String emailOf(Map<String, Object> booking) {
    return ((Map<?, ?>) booking.get("client")).get("email").toString();
  }

  public Response post(Map<String, Object> booking) {
    return marketplace.post(
        "/api/service-requests", booking, "Idempotency-Key", UUID.randomUUID().toString());
  }

  /** Books and accepts a call; returns its id when it can be read. */
  public String acceptedCall(Instant start) {
    var id = post(booking(start)).is(201).text("id");
    dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    call(id);
    return id;
  }

  public Response call(String id) {
    return call(dispatcher, id);
  }

  public Response call(ApiUser user, String id) {
    return Polling.await("the call")
        .until(() -> user.get("/api/service-calls/" + id), response -> response.status() == 200);
  }

  public Response command(
      ApiUser user, String call, String command, Object body, String... headers) {
    return user.post("/api/service-calls/" + call + "/" + command, body, headers);
  }

  /** The dispatcher undoes the change that produced this version. */
  public Response undo(String call, long version) {
    return command(dispatcher, call, "undo", Map.of("version", version));
  }

  /** The ids of the calls that a search for these words finds. */
  public List<String> search(ApiUser user, String words) {
    var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return stream(user.get("/api/service-calls?q=" + query).is(200).body().path("items"))
        .map(call -> call.path("id").asString())
        .toList();
  }

  /** A dispatcher of the first company, by position in the demo data. */
  public Credentials dispatcherCredentials(int index) {
    return credentials("/dispatchers/" + index);
  }

  public Credentials technicianCredentials(int index) {
    return credentials("/technicians/" + index);
  }

  public Credentials operatorCredentials() {
    return credentials("/operators/0");
  }

  private Credentials credentials(String pointer) {
    var person = data.at(pointer);
    return new Credentials(person.path("email").asString(), person.path("password").asString());
  }

  public String companyEmail() {
    return dispatcher.get("/api/company").is(200).text("email");
  }

  public List<JsonNode> mailsTo(String address) {
    return stream(anonymous.get("/sandbox/api/mails?to=" + address).is(200).body())
        .filter(mail -> mail.path("to").asString().equals(address))
        .toList();
  }

  public List<JsonNode> pushesTo(String technician, String callId) {
    return stream(anonymous.get("/sandbox/api/pushes?technicianId=" + technician).is(200).body())
        .filter(push -> push.path("technicianId").asString("").equals(technician))
        .filter(push -> push.at("/data/serviceCallId").asString("").equals(callId))
        .toList();
  }

  public JsonNode mailTo(String address, String... words) {
    return Polling.await("mail with " + List.of(words))
        .until(
            () ->
                mailsTo(address).stream().filter(m -> contains(m, words)).findFirst().orElse(null),
            mail -> mail != null);
  }

  public JsonNode pushTo(String technician, String callId, int count) {
    return Polling.await("push")
        .until(() -> pushesTo(technician, callId), pushes -> pushes.size() >= count)
        .getFirst();
  }

  /** The message ledger of a call. */
  public List<JsonNode> messages(String callId) {
    return messages(dispatcher, callId);
  }

  private static List<JsonNode> messages(ApiUser user, String callId) {
    var ledger = user.get("/api/notifications?serviceCallId=" + callId).is(200);
    return stream(ledger.body().path("items")).toList();
  }

  /** Waits until no message about the call is held or queued; returns all. */
  public List<JsonNode> settledMessages(String callId) {
    return settledMessages(dispatcher, callId);
  }

  public List<JsonNode> settledMessages(ApiUser user, String callId) {
    return Polling.await("messages settled")
        .until(
            () -> messages(user, callId),
            messages ->
                !messages.isEmpty()
                    && messages.stream()
                        .map(message -> message.path("state").asString())
                        .noneMatch(state -> state.equals("HELD") || state.equals("QUEUED")));
  }

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean contains(JsonNode mail, String... words) {
    var all = mail.path("subject").asString("") + "\n" + mail.path("text").asString("");
    return List.of(words).stream().allMatch(all::contains);
  }
}
