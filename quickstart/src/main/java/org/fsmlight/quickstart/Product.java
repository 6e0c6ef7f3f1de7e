package org.fsmlight.quickstart;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.fsmlight.gateway.GatewayApplication;
import org.fsmlight.quickstart.sandbox.SandboxConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The whole product: embedded infrastructure, services and gateway. All start at the same time; the
 * gateway is healthy once the services are, and have consumed the initial events.
 */
final class Product implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Product.class);

  private final EmbeddedInfrastructure infrastructure;
  private final Map<InProcessService, StartupTask<ConfigurableApplicationContext>> services;
  private final StartupTask<ConfigurableApplicationContext> gateway;
  private final ReadinessCheck readiness;

  private Product(
      EmbeddedInfrastructure infrastructure,
      Map<InProcessService, StartupTask<ConfigurableApplicationContext>> services,
      StartupTask<ConfigurableApplicationContext> gateway,
      ReadinessCheck readiness) {
    this.infrastructure = infrastructure;
    this.services = services;
    this.gateway = gateway;
    this.readiness = readiness;
  }

  static Product start(int port, DataFolder folder) {
    var ports = new FreePorts();
    var infrastructure = EmbeddedInfrastructure.start(folder, ports);
    log.info("Broker at {}, store at {}", infrastructure.brokers(), infrastructure.mongo());
    var secret = GatewayClientSecret.generate();
    var settings = settings(port, folder, infrastructure, secret);
    var services =
        new EnumMap<InProcessService, StartupTask<ConfigurableApplicationContext>>(
            InProcessService.class);
    List<String> upstreams = new ArrayList<>();
    for (var service : InProcessService.values()) {
      int servicePort = ports.next();
      upstreams.add(service.upstreamArgument(servicePort));
      services.put(
          service, StartupTask.of(service.serviceName(), () -> service.run(servicePort, settings)));
    }
    var readiness = new ReadinessCheck();
    var gateway =
        StartupTask.of(
            "gateway",
            () -> runGateway(port, folder, infrastructure, secret, upstreams, readiness));
    return new Product(infrastructure, services, gateway, readiness);
  }

  void awaitReady(Duration timeout) throws InterruptedException {
    infrastructure.awaitStarted();
    var running = services.values().stream().map(StartupTask::started).toList();
    gateway.started();
    readiness.await(infrastructure.brokers(), ReadinessCheck.groupsOf(running), timeout);
  }

  /** Stops the gateway first, then the services, then the infrastructure. */
  @Override
  public void close() {
    gateway.stop(ConfigurableApplicationContext::close);
    var closing =
        services.values().stream()
            .map(
                s -> Thread.ofPlatform().start(() -> s.stop(ConfigurableApplicationContext::close)))
            .toList();
    for (var service : closing) {
      try {
        service.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    infrastructure.close();
  }

  private static List<String> settings(
      int port,
      DataFolder folder,
      EmbeddedInfrastructure infrastructure,
      GatewayClientSecret secret) {
    return List.of(
        "--server.address=127.0.0.1",
        "--fsm.issuer=http://localhost:" + port,
        "--fsm.jwk-set-uri=http://127.0.0.1:" + port + "/oauth2/jwks",
        "--fsm.seal-key=" + folder.sealingKey(),
        "--fsm.gateway-client.secret-hash=" + secret.hash(),
        "--fsm.topics.partitions=1",
        "--fsm.demo.enabled=true",
        "--fsm.smtp.host=127.0.0.1",
        "--fsm.smtp.port=" + infrastructure.mails().port(),
        "--fsm.fcm.endpoint=" + infrastructure.pushes().endpoint(),
        "--fsm.fcm.token=stand-in",
        "--fsm.notification.instance=embedded",
        "--spring.config.import=classpath:demo.yaml",
        "--spring.mongodb.uri=" + infrastructure.mongo(),
        "--spring.kafka.bootstrap-servers=" + infrastructure.brokers(),
        // after a kill each consumer rejoins as the same member, without waiting for a session
        // timeout
        "--spring.cloud.stream.kafka.binder.consumer-properties.group.instance.id=one-jvm");
  }

  private static ConfigurableApplicationContext runGateway(
      int port,
      DataFolder folder,
      EmbeddedInfrastructure infrastructure,
      GatewayClientSecret secret,
      List<String> upstreams,
      ReadinessCheck readiness) {
    var arguments = new ArrayList<>(upstreams);
    arguments.add("--fsm.issuer=http://localhost:" + port);
    arguments.add("--fsm.seal-key=" + folder.sealingKey());
    arguments.add("--fsm.mongodb-uri=" + infrastructure.mongo());
    arguments.add("--fsm.login.client-secret=" + secret.secret());
    arguments.add("--server.port=" + port);
    arguments.add("--server.address=127.0.0.1");
    arguments.add("--spring.config.import=classpath:demo.yaml");
    arguments.add(
        "--fsm.hosting.without="
            + String.join(",", InProcessService.ExcludedAutoConfigurations.OF_GATEWAY));
    return new SpringApplicationBuilder(GatewayApplication.class, SandboxConfiguration.class)
        .properties("spring.config.name=gateway")
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .initializers(
            SharedMetadataReader.INSTANCE,
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("mails", MailSink.class, infrastructure::mails);
              beans.registerBean("pushes", FcmStandIn.class, infrastructure::pushes);
              beans.registerBean("caughtUp", ReadinessCheck.class, () -> readiness);
            })
        .run(arguments.toArray(String[]::new));
  }
}
