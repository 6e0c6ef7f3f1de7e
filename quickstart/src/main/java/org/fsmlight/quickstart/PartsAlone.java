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
import org.fsmlight.quickstart.sandbox.Sandbox;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * The embedded parts and the sandbox in a process of their own, for services that run beside it as
 * processes of theirs. The sandbox listens on {@code --port}; broker, store, mail sink and push
 * stand-in on the four ports after it. Healthy once all services have caught up.
 */
public final class PartsAlone {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private PartsAlone() {}

  /** Of the class path, which is everybody's, only what a page needs. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(Sandbox.class)
  static class Page {}

  public static void main(String[] args) throws InterruptedException {
    var options = Options.of(args);
    var folder = DataFolder.open(options.data(), options.fresh());
    Logs.into(folder.part("logs"));
    int port = options.port();
    var parts = Parts.begin(folder, port + 1, port + 2, port + 3, port + 4);
    Runtime.getRuntime().addShutdownHook(new Thread(parts::close, "stop"));
    parts.awaitStarted();
    var caughtUp = new ReadinessCheck();
    serveSandbox(port, parts, caughtUp);
    System.out.printf("Broker %s, store %s%n", parts.brokers(), parts.mongo());
    caughtUp.await(parts.brokers(), groups(), PATIENCE);
    System.out.println("All services have caught up");
    new CountDownLatch(1).await();
  }

  private static void serveSandbox(int port, Parts parts, ReadinessCheck caughtUp) {
    var without =
        Stream.concat(
                HostedService.Foreign.TO_GATEWAY.stream(), Stream.of(HostedService.Foreign.GATEWAY))
            .toList();
    new SpringApplicationBuilder(Page.class)
        .properties("spring.config.name=sandbox-alone")
        .registerShutdownHook(false)
        .initializers(
            context -> {
              var beans = (GenericApplicationContext) context;
              beans.registerBean("mails", MailSink.class, parts::mails);
              beans.registerBean("pushes", FcmStandIn.class, parts::pushes);
              beans.registerBean("caughtUp", ReadinessCheck.class, () -> caughtUp);
            })
        .run(
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--spring.main.banner-mode=off",
            "--spring.config.import=classpath:demo.yaml",
            "--fsm.hosting.without=" + String.join(",", without));
  }

  /** Under which names the services read their events: as their own files say. */
  private static List<String> groups() {
    return Stream.of(HostedService.values())
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
