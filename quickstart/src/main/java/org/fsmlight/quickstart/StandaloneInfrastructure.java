package org.fsmlight.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.fsmlight.embedded.FcmStandIn;
import org.fsmlight.embedded.MailSink;
import org.fsmlight.quickstart.sandbox.SandboxConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The embedded infrastructure and the sandbox in a process of their own, for services that run as
 * separate processes. The sandbox listens on {@code --port}; broker, store, mail sink and push
 * stand-in on the four ports after it. Healthy once all services have consumed the initial events.
 */
public final class StandaloneInfrastructure {

  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  private StandaloneInfrastructure() {}

  /** Only the auto-configurations that a page needs, from the common class path. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(SandboxConfiguration.class)
  static class Page {}

  public static void main(String[] args) throws InterruptedException {
    var options = Options.of(args);
    var folder = DataFolder.open(options.data(), options.fresh());
    LogConfiguration.logInto(folder.subfolder("logs"));
    int port = options.port();
    var infrastructure =
        EmbeddedInfrastructure.start(folder, port + 1, port + 2, port + 3, port + 4);
    Runtime.getRuntime().addShutdownHook(new Thread(infrastructure::close, "stop"));
    infrastructure.awaitStarted();
    var readiness = new ReadinessCheck();
    serveSandbox(port, infrastructure, readiness);
    System.out.printf("Broker %s, store %s%n", infrastructure.brokers(), infrastructure.mongo());
    readiness.await(infrastructure.brokers(), groups(), TIMEOUT);
    System.out.println("All services have caught up");
    new CountDownLatch(1).await();
  }

  private static void serveSandbox(
      int port, EmbeddedInfrastructure infrastructure, ReadinessCheck readiness) {
    var without =
        Stream.concat(
                InProcessService.ExcludedAutoConfigurations.OF_GATEWAY.stream(),
                Stream.of(InProcessService.ExcludedAutoConfigurations.GATEWAY))
            .toList();
    new SpringApplicationBuilder(Page.class)
        .properties("spring.config.name=sandbox-alone")
        .registerShutdownHook(false)
        .initializers(
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("mails", MailSink.class, infrastructure::mails);
              beans.registerBean("pushes", FcmStandIn.class, infrastructure::pushes);
              beans.registerBean("caughtUp", ReadinessCheck.class, () -> readiness);
            })
        .run(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--spring.config.import=classpath:demo.yaml",
            "--fsm.hosting.without=" + String.join(",", without));
  }

  /** The consumer groups of all services, from their configuration files. */
  private static List<String> groups() {
    return Stream.of(InProcessService.values())
        .flatMap(service -> settings(service.serviceName() + ".yaml"))
        .flatMap(
            file ->
                Stream.of(file.getPropertyNames())
                    .filter(name -> name.matches("spring\\.cloud\\.stream\\.bindings\\..*\\.group"))
                    .map(name -> Objects.toString(file.getProperty(name))))
        .distinct()
        .toList();
  }

  private static Stream<EnumerablePropertySource<?>> settings(String file) {
    try {
      return new YamlPropertySourceLoader()
          .load(file, new ClassPathResource(file)).stream()
              .map(source -> (EnumerablePropertySource<?>) source);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
