package org.fsmlight.running;

import java.util.Map;
import java.util.UUID;

/** A technician whom a dispatcher invites and who creates a password with the link in the mail. */
public final class NewTechnician {

  private static final String PASSWORD = "plum orchard 47 gate";

  private final Demo demo;
  private final String email = "timo." + UUID.randomUUID() + "@company.example";

  public NewTechnician(Demo demo, ApiUser dispatcher) {
    this.demo = demo;
    dispatcher
        .post(
            "/api/technicians",
            Map.of("firstName", "Timo", "lastName", "Frei", "email", email, "language", "en"))
        .is(201);
  }

  /** Accepts the invitation and logs in. */
  public ApiUser join() {
    var link = new Mailbox(demo, email).linkTo("/invitation/");
    var token = link.substring(link.lastIndexOf('/') + 1);
    demo.anonymous.post("/api/invitations/" + token, Map.of("password", PASSWORD)).is(200);
    return ApiUser.loggedIn(credentials(), demo.product);
  }

  public Credentials credentials() {
    return new Credentials(email, PASSWORD);
  }
}
