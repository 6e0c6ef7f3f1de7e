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
 * A company in Zurich that a story has to itself: signed up by a dispatcher, with a second
 * dispatcher, two verified technicians with a phone and an unverified one. Its board has no cards
 * of other stories.
 */
public final class OwnCompany {

  private static final String PASSWORD = "plum orchard 47 gate";

  private final Demo demo;
  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final ApiUser vera;
  private final ApiUser marc;
  private final String id;
  private final Map<String, String> technicians = new HashMap<>();

  public OwnCompany(Demo demo) {
    this.demo = demo;
    demo.anonymous.post("/api/companies", signUp()).is(202);
    this.vera = join(credentials("vera"));
    this.id = vera.get("/api/company").is(200).text("id");
    vera.post("/api/dispatchers", basics("Marc", "Keller", credentials("marc"))).is(201);
    this.marc = join(credentials("marc"));
    verified("Luca", "Meier");
    verified("Sara", "Favre");
    invited("Elin", "Graf");
    await("rows of the board")
        .atMost(Duration.ofSeconds(30))
        .until(() -> board().path("technicians").size() == 2);
  }

  /** Vera Frei, the dispatcher who signed the company up. */
  public ApiUser vera() {
    return vera;
  }

  /** Marc Keller, the other dispatcher. */
  public ApiUser marc() {
    return marc;
  }

  /** The address of Vera's profile. */
  public String mailOfVera() {
    return credentials("vera").email();
  }

  /** Logs Vera in once more, as on another device. */
  public ApiUser veraAgain() {
    return veraWith(PASSWORD);
  }

  public ApiUser veraWith(String password) {
    return ApiUser.loggedIn(new Credentials(mailOfVera(), password), demo.product);
  }

  /** Logs Luca in once more, as on another device. */
  public ApiUser lucaAgain() {
    return ApiUser.loggedIn(credentials("luca"), demo.product);
  }

  public String passwordOfVera() {
    return PASSWORD;
  }

  /** The id of Luca Meier, Sara Favre (both verified) or Elin Graf (not verified). */
  public String technician(String name) {
    return technicians.get(name);
  }

  /**
   * Books a service for a client.
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
    return client.toLowerCase(Locale.ROOT).replaceAll("\\W+", ".")
        + "."
        + suffix
        + "@client.example";
  }

  /** Books and accepts a call, and assigns it unless the technician is null. */
  public String planned(String client, Instant start, String technician) {
    var call = booked(client, start);
    vera.post("/api/service-requests/" + call + "/accept", "").is(200);
    demo.call(vera, call);
    if (technician != null) {
      command(call, "assign", Map.of("technicianId", technician(technician)));
    }
    return call;
  }

  public Response command(String call, String command, Object body) {
    return demo.command(vera, call, command, body).is(200);
  }

  private JsonNode board() {
    var today = LocalDate.now(ZoneOffset.UTC).toString();
    return vera.get("/api/board?from=" + today + "&to=" + today).is(200).body();
  }

  private void verified(String firstName, String lastName) {
    var credentials = invited(firstName, lastName);
    var technician = join(credentials);
    technician.put("/api/technicians/me/picture", ProfilePicture.jpeg()).is(200);
    technician
        .put("/api/technicians/me/skills", Map.of("skills", List.of("wlan", "tv", "pc")))
        .is(200);
    technician
        .post("/api/devices", Map.of("kind", "FCM", "value", "phone-" + credentials.email()))
        .is(201);
  }

  private Credentials invited(String firstName, String lastName) {
    var credentials = credentials(firstName.toLowerCase(Locale.ROOT));
    var response = vera.post("/api/technicians", basics(firstName, lastName, credentials)).is(201);
    technicians.put(firstName + " " + lastName, response.text("id"));
    return credentials;
  }

  private ApiUser join(Credentials credentials) {
    var link = new Mailbox(demo, credentials.email()).linkTo("/invitation/");
    var token = link.substring(link.lastIndexOf('/') + 1);
    demo.anonymous
        .post("/api/invitations/" + token, Map.of("password", credentials.password()))
        .is(200);
    return ApiUser.loggedIn(credentials, demo.product);
  }

  private Credentials credentials(String name) {
    return new Credentials(name + "." + suffix + "@company.example", PASSWORD);
  }

  private static Map<String, String> basics(
      String firstName, String lastName, Credentials credentials) {
    return Map.of(
        "firstName",
        firstName,
        "lastName",
        lastName,
        "email",
        credentials.email(),
        "language",
        "en");
  }

  private Map<String, Object> signUp() {
    return Map.of(
        "company",
        Map.of(
            "name",
            "Frei & Co " + suffix,
            "email",
            "office." + suffix + "@company.example",
            "timeZone",
            "Europe/Zurich",
            "languages",
            List.of("en"),
            "country",
            "CH"),
        "dispatcher",
        basics("Vera", "Frei", credentials("vera")));
  }
}
