package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.quickstart.sandbox.Sandbox;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The running whole: embedded parts, the services, and the gateway in front of them. */
final class Product implements AutoCloseable {

  private final Parts parts;
  private final Map<HostedService, ConfigurableApplicationContext> services;
  private final CaughtUp caughtUp;
  private final ConfigurableApplicationContext gateway;

  private Product(
      Parts parts,
      Map<HostedService, ConfigurableApplicationContext> services,
      CaughtUp caughtUp,
      ConfigurableApplicationContext gateway) {
    this.parts = parts;
    this.services = services;
    this.caughtUp = caughtUp;
    this.gateway = gateway;
  }

  static Product start(int port, DataFolder folder) {
    Parts parts = Parts.start(folder);
    var arguments = whereThingsAre(port, folder, parts);
    var services = startServices(arguments);
    var caughtUp = new CaughtUp(parts.broker().bootstrapServers(), services.values());
    return new Product(parts, services, caughtUp, startGateway(port, parts, services, caughtUp));
  }

  void awaitCaughtUp(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!caughtUp.look()) {
      if (System.nanoTime() > deadline) {
        throw new CannotStart("The services did not catch up with their events: see the logs.");
      }
      Thread.sleep(50);
    }
  }

  /** Commands stop first, then the services, and last what they stand on. */
  @Override
  public void close() {
    gateway.close();
    var closing = services.values().stream().map(s -> Thread.ofPlatform().start(s::close)).toList();
    for (Thread service : closing) {
      try {
        service.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
    caughtUp.close();
    parts.close();
  }

  private static List<String> whereThingsAre(int port, DataFolder folder, Parts parts) {
    return List.of(
        "--server.address=127.0.0.1",
        "--fsm.issuer=http://localhost:" + port,
        "--fsm.jwk-set-uri=http://127.0.0.1:" + port + "/oauth2/jwks",
        "--fsm.seal-key=" + folder.sealingKey(),
        "--fsm.topics.partitions=2",
        "--fsm.demo.enabled=true",
        "--fsm.smtp.host=127.0.0.1",
        "--fsm.smtp.port=" + parts.mails().port(),
        "--fsm.fcm.endpoint=" + parts.pushes().endpoint(),
        "--fsm.fcm.token=stand-in",
        "--fsm.notification.instance=embedded",
        "--spring.config.import=classpath:demo.yaml",
        "--spring.mongodb.uri=mongodb://127.0.0.1:" + parts.store().port(),
        "--spring.kafka.bootstrap-servers=" + parts.broker().bootstrapServers());
  }

  private static Map<HostedService, ConfigurableApplicationContext> startServices(
      List<String> arguments) {
    var starting =
        new EnumMap<HostedService, FutureTask<ConfigurableApplicationContext>>(HostedService.class);
    for (HostedService service : HostedService.values()) {
      var start = new FutureTask<>(() -> service.run(arguments));
      starting.put(service, start);
      Thread.ofPlatform().name("start-" + service.serviceName()).start(start);
    }
    var started = new EnumMap<HostedService, ConfigurableApplicationContext>(HostedService.class);
    starting.forEach((service, start) -> started.put(service, result(service, start)));
    return started;
  }

  private static ConfigurableApplicationContext startGateway(
      int port,
      Parts parts,
      Map<HostedService, ConfigurableApplicationContext> services,
      CaughtUp caughtUp) {
    var arguments = new ArrayList<String>();
    services.forEach((service, running) -> arguments.add(service.addressOf(running)));
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.config.import=classpath:demo.yaml");
    arguments.add("--fsm.hosting.without=" + String.join(",", HostedService.Foreign.TO_GATEWAY));
    return new SpringApplicationBuilder(GatewayApplication.class, Sandbox.class)
        .properties("spring.config.name=gateway")
        .registerShutdownHook(false)
        .initializers(
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("mails", MailSink.class, parts::mails);
              beans.registerBean("pushes", FcmStandIn.class, parts::pushes);
              beans.registerBean("caughtUp", CaughtUp.class, () -> caughtUp);
            })
        .run(arguments.toArray(String[]::new));
  }

  private static ConfigurableApplicationContext result(
      HostedService service, FutureTask<ConfigurableApplicationContext> start) {
    try {
      return start.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while starting", stopped);
    } catch (ExecutionException fault) {
      throw new IllegalStateException(service.serviceName() + " does not start", fault.getCause());
    }
  }
}
