package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.quickstart.sandbox.Sandbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole: embedded parts, the services, and the gateway in front of them. All start side by
 * side; the gateway says it is healthy once the others are, and have caught up.
 */
final class Product implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Product.class);

  private final Parts parts;
  private final Map<HostedService, StartupTask<ConfigurableApplicationContext>> services;
  private final StartupTask<ConfigurableApplicationContext> gateway;
  private final ReadinessCheck caughtUp;

  private Product(
      Parts parts,
      Map<HostedService, StartupTask<ConfigurableApplicationContext>> services,
      StartupTask<ConfigurableApplicationContext> gateway,
      ReadinessCheck caughtUp) {
    this.parts = parts;
    this.services = services;
    this.gateway = gateway;
    this.caughtUp = caughtUp;
  }

  static Product begin(int port, DataFolder folder) {
    var ports = new FreePorts();
    var parts = Parts.begin(folder, ports);
    log.info("Broker at {}, store at {}", parts.brokers(), parts.mongo());
    var login = GatewaySecret.make();
    var whereThingsAre = whereThingsAre(port, folder, parts, login);
    var services =
        new EnumMap<HostedService, StartupTask<ConfigurableApplicationContext>>(
            HostedService.class);
    var neighbours = new ArrayList<String>();
    for (HostedService service : HostedService.values()) {
      int its = ports.next();
      neighbours.add(service.addressFor(its));
      services.put(
          service, StartupTask.of(service.serviceName(), () -> service.run(its, whereThingsAre)));
    }
    var caughtUp = new ReadinessCheck();
    var gateway =
        StartupTask.of(
            "gateway", () -> runGateway(port, folder, parts, login, neighbours, caughtUp));
    return new Product(parts, services, gateway, caughtUp);
  }

  void awaitReady(Duration patience) throws InterruptedException {
    parts.awaitStarted();
    var running = services.values().stream().map(StartupTask::started).toList();
    gateway.started();
    caughtUp.await(parts.brokers(), ReadinessCheck.groupsOf(running), patience);
  }

  /** Commands stop first, then the services, and last what they stand on. */
  @Override
  public void close() {
    gateway.stop(ConfigurableApplicationContext::close);
    var closing =
        services.values().stream()
            .map(
                s -> Thread.ofPlatform().start(() -> s.stop(ConfigurableApplicationContext::close)))
            .toList();
    for (Thread service : closing) {
      try {
        service.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    parts.close();
  }

  private static List<String> whereThingsAre(
      int port, DataFolder folder, Parts parts, GatewaySecret login) {
    return List.of(
        "--server.address=127.0.0.1",
        "--fsm.issuer=http://localhost:" + port,
        "--fsm.jwk-set-uri=http://127.0.0.1:" + port + "/oauth2/jwks",
        "--fsm.seal-key=" + folder.sealingKey(),
        "--fsm.gateway-client.secret-hash=" + login.hash(),
        "--fsm.topics.partitions=1",
        "--fsm.demo.enabled=true",
        "--fsm.smtp.host=127.0.0.1",
        "--fsm.smtp.port=" + parts.mails().port(),
        "--fsm.fcm.endpoint=" + parts.pushes().endpoint(),
        "--fsm.fcm.token=stand-in",
        "--fsm.notification.instance=embedded",
        "--spring.config.import=classpath:demo.yaml",
        "--spring.mongodb.uri=" + parts.mongo(),
        "--spring.kafka.bootstrap-servers=" + parts.brokers(),
        // who was killed comes back as the same member: nobody waits until it is given up
        "--spring.cloud.stream.kafka.binder.consumer-properties.group.instance.id=one-jvm");
  }

  private static ConfigurableApplicationContext runGateway(
      int port,
      DataFolder folder,
      Parts parts,
      GatewaySecret login,
      List<String> neighbours,
      ReadinessCheck caughtUp) {
    var arguments = new ArrayList<>(neighbours);
    arguments.add("--fsm.issuer=http://localhost:" + port);
    arguments.add("--fsm.seal-key=" + folder.sealingKey());
    arguments.add("--fsm.mongodb-uri=" + parts.mongo());
    arguments.add("--fsm.login.client-secret=" + login.secret());
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.config.import=classpath:demo.yaml");
    arguments.add("--fsm.hosting.without=" + String.join(",", HostedService.Foreign.TO_GATEWAY));
    return new SpringApplicationBuilder(GatewayApplication.class, Sandbox.class)
        .properties("spring.config.name=gateway")
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .initializers(
            SharedReading.INSTANCE,
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("mails", MailSink.class, parts::mails);
              beans.registerBean("pushes", FcmStandIn.class, parts::pushes);
              beans.registerBean("caughtUp", ReadinessCheck.class, () -> caughtUp);
            })
        .run(arguments.toArray(String[]::new));
  }
}
