package org.fsmlight.running;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A company of a story's own in Zurich, as it would sign up: two dispatchers, two verified
 * technicians and one who is not. Nobody else's cards are on its board.
 */
public final class OwnCompany {

  private static final String PASSWORD = "plum orchard 47 gate";

  private final Demo demo;
  private final String town = UUID.randomUUID().toString().substring(0, 8);
  private final Credentials vera = person("vera");
  private final Credentials marc = person("marc");
  private final String id;
  private final Person dispatcher;
  private final Map<String, String> technicians = new HashMap<>();

  public OwnCompany(Demo demo) {
    this.demo = demo;
    demo.nobody.post("/api/companies", signUp()).is(202);
    join(vera);
    this.dispatcher = Person.loggedIn(vera, demo.product);
    this.id = dispatcher.get("/api/company").is(200).text("id");
    dispatcher.post("/api/dispatchers", basics("Marc", "Keller", marc)).is(201);
    join(marc);
    verified("Luca", "Meier");
    verified("Sara", "Favre");
    invited("Elin", "Graf");
    await("rows of the board")
        .atMost(Duration.ofSeconds(30))
        .until(() -> board().path("technicians").size() == 2);
  }

  /** Who signed the company up: Vera Frei. */
  public Credentials vera() {
    return vera;
  }

  /** The other dispatcher: Marc Keller. */
  public Credentials marc() {
    return marc;
  }

  /** Vera, by HTTP. */
  public Person dispatcher() {
    return dispatcher;
  }

  /** By full name: Luca Meier, Sara Favre or Elin Graf. */
  public String technician(String name) {
    return technicians.get(name);
  }

  /**
   * A client books.
   *
   * @param start null for no date/time
   * @return the request's id
   */
  public String booked(String client, Instant start) {
    var booking = demo.booking(start);
    booking.put("companyId", id);
    booking.put(
        "client",
        Map.of(
            "name",
            client,
            "email",
            mailOf(client),
            "phone",
            "+41 44 555 01 01",
            "language",
            "en"));
    return demo.post(booking).is(201).text("id");
  }

  public String mailOf(String client) {
    return client.toLowerCase(Locale.ROOT).replaceAll("\\W+", ".") + "." + town + "@client.example";
  }

  /** A call that is accepted, and assigned to a technician unless that is null. */
  public String planned(String client, Instant start, String technician) {
    String call = booked(client, start);
    dispatcher.post("/api/service-requests/" + call + "/accept", "").is(200);
    demo.call(dispatcher, call);
    if (technician != null) {
      command(call, "assign", Map.of("technicianId", technician(technician)));
    }
    return call;
  }

  public Answer command(String call, String command, Object body) {
    return demo.command(dispatcher, call, command, body).is(200);
  }

  private JsonNode board() {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    return dispatcher.get("/api/board?from=" + today + "&to=" + today).is(200).body();
  }

  private void verified(String firstName, String lastName) {
    var words = invited(firstName, lastName);
    join(words);
    var technician = Person.loggedIn(words, demo.product);
    technician.put("/api/technicians/me/picture", Face.jpeg()).is(200);
    technician
        .put("/api/technicians/me/skills", Map.of("skills", List.of("wlan", "tv", "pc")))
        .is(200);
  }

  private Credentials invited(String firstName, String lastName) {
    var words = person(firstName.toLowerCase(Locale.ROOT));
    var answer = dispatcher.post("/api/technicians", basics(firstName, lastName, words)).is(201);
    technicians.put(firstName + " " + lastName, answer.text("id"));
    return words;
  }

  private void join(Credentials words) {
    String link = new Mailbox(demo, words.email()).linkTo("/invitation/");
    String token = link.substring(link.lastIndexOf('/') + 1);
    demo.nobody.post("/api/invitations/" + token, Map.of("password", words.password())).is(200);
  }

  private Credentials person(String name) {
    return new Credentials(name + "." + town + "@company.example", PASSWORD);
  }

  private static Map<String, String> basics(String firstName, String lastName, Credentials words) {
    return Map.of(
        "firstName", firstName, "lastName", lastName, "email", words.email(), "language", "en");
  }

  private Map<String, Object> signUp() {
    return Map.of(
        "company",
        Map.of(
            "name",
            "Frei & Co " + town,
            "email",
            "office." + town + "@company.example",
            "timeZone",
            "Europe/Zurich",
            "languages",
            List.of("en"),
            "country",
            "CH"),
        "dispatcher",
        basics("Vera", "Frei", vera));
  }
}
