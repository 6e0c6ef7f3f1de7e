package org.fsmlight.team.testing;

import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.TeamServiceApplication;
import org.fsmlight.testsupport.RealParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Starts the whole service with the demo people on a real broker and store, once for all tests. */
@SpringBootTest(
    classes = TeamServiceApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=team-service,demo",
      "fsm.seal-key=" + TeamServiceIT.SEAL_KEY,
      "fsm.clients[0].id=shop",
      "fsm.clients[0].secret-hash={noop}shop-secret",
      "fsm.clients[0].role=MARKETPLACE",
      "fsm.gateway-client.secret-hash={noop}" + TeamServiceIT.GATEWAY_SECRET,
      "fsm.app-client.redirect-uris=fsm-light://logged-in",
      "fsm.operators[0].email=support@example.org",
      "fsm.operators[0].first-name=Ona",
      "fsm.operators[0].last-name=Example"
    })
@Import({
  ShiftedClock.class,
  CountingPasswordHasher.class,
  InterceptedExpiringKeys.class,
  CompanyFixtures.class
})
public abstract class TeamServiceIT {

  public static final String SEAL_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  public static final String GATEWAY_SECRET = "gateway-secret-of-tests";
  public static final String HELVETIA = "helvetia-home";
  public static final String NORDLICHT = "nordlicht-technik";
  public static final String DATABASE = "team-it-" + ProcessHandle.current().pid();

  @LocalServerPort private int port;
  @Autowired private JwtEncoder tokens;
  @Autowired private Sealer sealer;

  @DynamicPropertySource
  static void realParts(DynamicPropertyRegistry registry) {
    RealParts.register(registry, DATABASE);
  }

  protected String url() {
    return "http://localhost:" + port;
  }

  /** Calls without a token. */
  protected Api anonymous() {
    return new Api(url(), null);
  }

  protected Api dispatcher() {
    return as("DISPATCHER", HELVETIA, "helvetia-dispatcher-1");
  }

  protected Api foreignDispatcher() {
    return as("DISPATCHER", NORDLICHT, "nordlicht-dispatcher-1");
  }

  protected Api technician(String id) {
    return as("TECHNICIAN", HELVETIA, id);
  }

  protected Api as(String role, String company, String account) {
    return new Api(url(), IssuedTokens.by(tokens).token(role, company, account));
  }

  protected PublishedEvents published() {
    return PublishedEvents.shared();
  }

  protected Api dispatcherOf(String company, String account) {
    return as("DISPATCHER", company, account);
  }

  /** Opens a sealed token as notification-service does for the mail. */
  protected String tokenOfLink(String sealedToken) {
    return sealer.open(sealedToken);
  }
}
