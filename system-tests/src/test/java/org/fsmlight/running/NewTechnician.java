package org.fsmlight.running;

import java.util.Map;
import java.util.UUID;

/** Somebody whom a dispatcher invites, and who creates a password by the link in the mail. */
public final class NewTechnician {

  private static final String PASSWORD = "plum orchard 47 gate";

  private final Demo demo;
  private final String email = "timo." + UUID.randomUUID() + "@company.example";

  public NewTechnician(Demo demo, Person dispatcher) {
    this.demo = demo;
    dispatcher
        .post(
            "/api/technicians",
            Map.of("firstName", "Timo", "lastName", "Frei", "email", email, "language", "en"))
        .is(201);
  }

  public Person joined() {
    String link = new Mailbox(demo, email).linkTo("/invitation/");
    String token = link.substring(link.lastIndexOf('/') + 1);
    demo.nobody.post("/api/invitations/" + token, Map.of("password", PASSWORD)).is(200);
    return Person.loggedIn(credentials(), demo.product);
  }

  public Credentials credentials() {
    return new Credentials(email, PASSWORD);
  }
}
