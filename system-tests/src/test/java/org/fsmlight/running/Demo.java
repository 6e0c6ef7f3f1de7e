package org.fsmlight.running;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.core.ConditionFactory;
import org.awaitility.pollinterval.IterativePollInterval;
import org.awaitility.pollinterval.PollInterval;
import tools.jackson.databind.JsonNode;

/** The demo world of the embedded start, seen by everyone in it. */
public final class Demo {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final int DAYS_OF_A_BOARD = 42;
  private static final String CALENDAR = "calendar";
  private static final AtomicInteger DAYS = new AtomicInteger(3);

  /** Several times what it takes where browsers and other products keep the machine busy. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Soon at first, then seldom: those who wait for a hold to pass leave the machine to others. */
  private static final PollInterval SOON_THEN_SELDOM =
      IterativePollInterval.iterative(
          last -> last.toMillis() < 200 ? last.multipliedBy(2) : last, Duration.ofMillis(25));

  public final Product product;
  public final Person marketplace;
  public final Person dispatcher;
  public final Person technician;
  public final Person operator;
  public final Person otherDispatcher;
  public final Person nobody;
  private final JsonNode world;

  public Demo(Product product) {
    this.product = product;
    this.nobody = Person.nobody(product);
    this.marketplace = Person.as("marketplace", product);
    this.dispatcher = Person.as("demo-dispatcher", product);
    this.technician = Person.as("demo-technician", product);
    this.operator = Person.as("operator", product);
    this.otherDispatcher = Person.as("other-dispatcher", product);
    this.world = nobody.get("/sandbox/api/demo").is(200).body();
  }

  public String companyId() {
    return world.path("companyId").asString();
  }

  public String otherCompanyId() {
    return world.path("otherCompanyId").asString();
  }

  /** By their order in the demo world: the first acts as {@code demo-technician}. */
  public String technicianId(int index) {
    return world.at("/technicians/" + index + "/id").asString();
  }

  public List<String> dispatcherEmails() {
    return stream(world.path("dispatchers")).map(d -> d.path("email").asString()).toList();
  }

  /** Ten o'clock of a day that no other story uses. */
  public static Instant freeDay() {
    return today()
        .plusDays(DAYS.getAndIncrement())
        .atTime(LocalTime.of(10, 0))
        .atZone(ZURICH)
        .toInstant();
  }

  /** What a marketplace posts for a client whose mail address nobody else has. */
  public Map<String, Object> booking(Instant start) {
    var type = world.at("/serviceTypes/0");
    var booking = new HashMap<String, Object>();
    booking.put("companyId", companyId());
    booking.put("serviceType", type);
    booking.put("price", Map.of("amountMinor", 14900, "currency", "CHF"));
    booking.put(
        "client",
        Map.of(
            "name",
            "Ada Keller",
            "email",
            "ada." + UUID.randomUUID() + "@client.example",
            "phone",
            "+41 44 555 01 01",
            "language",
            "en"));
    booking.put(
        "address",
        Map.of(
            "street",
            "Gutenbergstrasse 1",
            "postalCode",
            "8002",
            "city",
            "Zurich",
            "country",
            "CH"));
    booking.put("note", "Second floor, ring twice");
    if (start != null) {
      booking.put("requestedStart", start.toString());
    }
    return booking;
  }

  public static String emailOf(Map<String, Object> booking) {
    return ((Map<?, ?>) booking.get("client")).get("email").toString();
  }

  public Answer post(Map<String, Object> booking) {
    return marketplace.post(
        "/api/service-requests", booking, "Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A call that a dispatcher accepted, once it can be read. */
  public String acceptedCall(Instant start) {
    String id = post(booking(start)).is(201).text("id");
    dispatcher.post("/api/service-requests/" + id + "/accept", "").is(200);
    call(id);
    return id;
  }

  public Answer call(String id) {
    return call(dispatcher, id);
  }

  public Answer call(Person reader, String id) {
    return patiently("the call")
        .until(() -> reader.get("/api/service-calls/" + id), answer -> answer.status() == 200);
  }

  public Answer command(Person who, String call, String command, Object body, String... headers) {
    return who.post("/api/service-calls/" + call + "/" + command, body, headers);
  }

  /** The dispatcher takes the change back that made this version. */
  public Answer undo(String call, long version) {
    return command(dispatcher, call, "undo", Map.of("version", version));
  }

  /** The ids of what somebody finds by these words. */
  public List<String> search(Person who, String words) {
    var query = URLEncoder.encode(words, StandardCharsets.UTF_8);
    return stream(who.get("/api/service-calls?q=" + query).is(200).body().path("items"))
        .map(call -> call.path("id").asString())
        .toList();
  }

  /** A dispatcher of the first company, by their order in the demo world. */
  public Credentials dispatcherInPerson(int index) {
    return credentials("/dispatchers/" + index);
  }

  public Credentials technicianInPerson(int index) {
    return credentials("/technicians/" + index);
  }

  public Credentials operatorInPerson() {
    return credentials("/operators/0");
  }

  private Credentials credentials(String pointer) {
    JsonNode person = world.at(pointer);
    return new Credentials(person.path("email").asString(), person.path("password").asString());
  }

  public String companyEmail() {
    return dispatcher.get("/api/company").is(200).text("email");
  }

  /** The card below the calendar or in it, once it is as expected. */
  public JsonNode card(String list, String id, Predicate<JsonNode> expected) {
    return patiently("card in " + list)
        .until(() -> cardNow(list, id), card -> card != null && expected.test(card));
  }

  public void noCard(String list, String id) {
    patiently("no card in " + list)
        .until(() -> boards(list).noneMatch(board -> cardOn(board, list, id).isPresent()));
  }

  /** What is in the calendar is there on its day; what is below it, on every board. */
  private JsonNode cardNow(String list, String id) {
    LocalDate day = list.equals(CALENDAR) ? dayOf(id) : today();
    return cardOn(board(day, day), list, id).orElse(null);
  }

  /** Where a card could be: on any of the days that {@link #freeDay} gives, or below all alike. */
  private Stream<JsonNode> boards(String list) {
    return list.equals(CALENDAR)
        ? Stream.iterate(0, first -> first <= DAYS.get(), first -> first + DAYS_OF_A_BOARD)
            .map(first -> boardFrom(today().plusDays(first)))
        : Stream.of(board(today(), today()));
  }

  private LocalDate dayOf(String call) {
    String start = dispatcher.get("/api/service-calls/" + call).text("start");
    return start.isEmpty() ? today() : LocalDate.ofInstant(Instant.parse(start), ZURICH);
  }

  private static Optional<JsonNode> cardOn(JsonNode board, String list, String id) {
    return stream(board.path(list)).filter(card -> is(card, id)).findFirst();
  }

  public JsonNode board() {
    return boardFrom(today());
  }

  private JsonNode boardFrom(LocalDate first) {
    return board(first, first.plusDays(DAYS_OF_A_BOARD - 1));
  }

  private JsonNode board(LocalDate first, LocalDate last) {
    return dispatcher.get("/api/board?from=%s&to=%s".formatted(first, last)).is(200).body();
  }

  private static LocalDate today() {
    return LocalDate.now(ZURICH);
  }

  public List<JsonNode> mailsTo(String address) {
    return stream(nobody.get("/sandbox/api/mails?to=" + address).is(200).body())
        .filter(mail -> mail.path("to").asString().equals(address))
        .toList();
  }

  public List<JsonNode> pushesTo(String technician, String callId) {
    return stream(nobody.get("/sandbox/api/pushes?technicianId=" + technician).is(200).body())
        .filter(push -> push.path("technicianId").asString("").equals(technician))
        .filter(push -> push.at("/data/serviceCallId").asString("").equals(callId))
        .toList();
  }

  public JsonNode mailTo(String address, String... words) {
    return patiently("mail with " + List.of(words))
        .until(
            () -> mailsTo(address).stream().filter(m -> has(m, words)).findFirst().orElse(null),
            mail -> mail != null);
  }

  public JsonNode pushTo(String technician, String callId, int count) {
    return patiently("push")
        .until(() -> pushesTo(technician, callId), pushes -> pushes.size() >= count)
        .getFirst();
  }

  /** The ledger of a call, as it is now. */
  public List<JsonNode> messages(String callId) {
    return messages(dispatcher, callId);
  }

  private static List<JsonNode> messages(Person reader, String callId) {
    var ledger = reader.get("/api/notifications?serviceCallId=" + callId).is(200);
    return stream(ledger.body().path("items")).toList();
  }

  /** Every message about a call, once none is under way any more. */
  public List<JsonNode> settledMessages(String callId) {
    return settledMessages(dispatcher, callId);
  }

  public List<JsonNode> settledMessages(Person reader, String callId) {
    return patiently("messages settled")
        .until(
            () -> messages(reader, callId),
            messages ->
                !messages.isEmpty()
                    && messages.stream()
                        .map(message -> message.path("state").asString())
                        .noneMatch(state -> state.equals("HELD") || state.equals("QUEUED")));
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(SOON_THEN_SELDOM);
  }

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static boolean is(JsonNode card, String id) {
    return card.path("id").asString().equals(id);
  }

  private static boolean has(JsonNode mail, String... words) {
    String all = mail.path("subject").asString("") + "\n" + mail.path("text").asString("");
    return List.of(words).stream().allMatch(all::contains);
  }
}
