package org.fsmlight.testsupport;

import java.util.UUID;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Store, broker, mail sink and push stand-in for the integration tests of this JVM, started once
 * and shared. MongoDB and Kafka run in Docker where it is available, otherwise embedded; {@code
 * -Dfsm.parts=embedded} or {@code -Dfsm.parts=docker} overrides that. Mail sink and push stand-in
 * always run in this process. {@code target/parts.txt} names the parts that were used.
 */
public final class RealParts {

  private final StoreAndBroker storeAndBroker;
  private final MailSink mails;
  private final FcmStandIn fcm;

  private RealParts() {
    var folder = PartsFolder.ofThisProcess();
    this.storeAndBroker = Flavour.chosen().start(folder);
    this.mails = MailSink.start(folder.part("mails"), 0);
    this.fcm = FcmStandIn.start(folder.part("pushes"), 0);
    folder.report(storeAndBroker.flavour());
  }

  private static final class Started {
    private static final RealParts PARTS = new RealParts();
  }

  public static RealParts get() {
    return Started.PARTS;
  }

  /**
   * Configures a service to use these parts, with a database of its own, and to trust {@link
   * TestTokens}. To be called from a {@code @DynamicPropertySource} method.
   */
  public static void register(DynamicPropertyRegistry registry) {
    register(registry, "it-" + UUID.randomUUID().toString().substring(0, 8));
  }

  /** Configures a service to use these parts, with a database that others can read. */
  public static void register(DynamicPropertyRegistry registry, String database) {
    var parts = get();
    registry.add("spring.mongodb.uri", () -> parts.mongoUri(database));
    registry.add("spring.mongodb.database", () -> database);
    registry.add("spring.kafka.bootstrap-servers", parts::kafka);
    registry.add("spring.cloud.stream.kafka.binder.brokers", parts::kafka);
    registry.add("fsm.smtp.host", parts.mails::host);
    registry.add("fsm.smtp.port", parts::smtpPort);
    registry.add("fsm.fcm.endpoint", parts.fcm::endpoint);
    registry.add("fsm.issuer", () -> TestTokens.ISSUER);
    registry.add(TestTokensAutoConfiguration.SWITCH, () -> true);
  }

  /** The broker's bootstrap servers. */
  public static String bootstrap() {
    return get().kafka();
  }

  /** The connection string of a database; its name should be unique to a test class. */
  public String mongoUri(String database) {
    return storeAndBroker.mongoUri(database);
  }

  /** The broker's bootstrap servers. */
  public String kafka() {
    return storeAndBroker.kafka();
  }

  public MailSink mails() {
    return mails;
  }

  public int smtpPort() {
    return mails.port();
  }

  public FcmStandIn fcm() {
    return fcm;
  }

  /** {@code embedded} or {@code testcontainers}. */
  public String flavour() {
    return storeAndBroker.flavour();
  }
}
