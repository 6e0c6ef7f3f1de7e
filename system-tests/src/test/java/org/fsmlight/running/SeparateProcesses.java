package org.fsmlight.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The product in separate processes: one for each service and the gateway, each from its own
 * executable jar, and one for broker, store and sinks. All are configured by environment variables
 * only. A second instance of each service can be started beside the first.
 */
public final class SeparateProcesses implements Product {

  public static final List<String> SERVICES =
      List.of(
          "request-service",
          "dispatch-service",
          "team-service",
          "notification-service",
          "amazon-bridge-service");

  private static final String GATEWAY_SECRET = "known-to-gateway-and-issuer";
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final int PORTS_OF_PARTS = 5;
  private static final int PORTS = PORTS_OF_PARTS + 1 + 2 * SERVICES.size();

  private final Path folder;
  private final int firstPort;
  private final String sealKey = randomKey();
  private final ChildProcess parts;
  private final ChildProcess gateway;
  private final Map<String, List<ChildProcess>> services = new LinkedHashMap<>();

  private SeparateProcesses(Path folder, int firstPort) {
    this.folder = folder;
    this.firstPort = firstPort;
    this.parts = parts();
    this.gateway = gateway();
    for (var service : SERVICES) {
      services.put(service, List.of(instance(service, 0), instance(service, 1)));
    }
  }

  static SeparateProcesses startNew() {
    try {
      var target = Files.createDirectories(Path.of("target", "products").toAbsolutePath());
      var folder = Files.createTempDirectory(target, "processes");
      Files.createDirectories(folder.resolve("logs"));
      var product = new SeparateProcesses(folder, FreePorts.first(PORTS));
      product.startOrKill();
      return product;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Kills all processes if one does not become ready: no caller has them yet. */
  private void startOrKill() {
    try {
      start();
    } catch (RuntimeException | Error fault) {
      kill();
      throw fault;
    }
  }

  @Override
  public void start() {
    parts.launch();
    services.values().forEach(instances -> instances.getFirst().launch());
    gateway.launch();
    services.values().forEach(instances -> instances.getFirst().awaitReady());
    gateway.awaitReady();
  }

  /** Starts a second instance of each service and waits until all are ready. */
  public void startSecondInstances() {
    services.values().forEach(instances -> instances.get(1).launch());
    services.values().forEach(instances -> instances.get(1).awaitReady());
  }

  public void stopSecondInstances() {
    services.values().stream().map(instances -> instances.get(1)).forEach(ChildProcess::kill);
  }

  /** Stops one instance of each of these services with SIGTERM and starts it again. */
  public void restart(List<String> ofServices, int instance) {
    var programs = ofServices.stream().map(service -> services.get(service).get(instance)).toList();
    programs.parallelStream().forEach(ChildProcess::stop);
    programs.forEach(ChildProcess::launch);
    programs.forEach(ChildProcess::awaitReady);
  }

  @Override
  public void kill() {
    all().forEach(ChildProcess::kill);
  }

  @Override
  public void close() {
    kill();
  }

  @Override
  public String url() {
    return "http://localhost:" + port();
  }

  /** The address of a service's instance, 0 or 1, without the gateway. */
  public String urlOf(String service, int instance) {
    return "http://localhost:" + portOf(service, instance);
  }

  @Override
  public int port() {
    return firstPort + PORTS_OF_PARTS;
  }

  public String brokers() {
    return "127.0.0.1:" + (firstPort + 1);
  }

  @Override
  public Path logs() {
    return folder.resolve("logs");
  }

  private Stream<ChildProcess> all() {
    return Stream.concat(
        Stream.of(gateway, parts), services.values().stream().flatMap(List::stream));
  }

  private ChildProcess parts() {
    var command = new ArrayList<>(java("-Xmx512m"));
    command.addAll(List.of("-cp", ROOT.resolve("quickstart/target/lib") + "/*"));
    command.add("-Dfsm.sandbox.gateway=" + url());
    command.add("org.fsmlight.quickstart.StandaloneInfrastructure");
    command.addAll(List.of("--port", Integer.toString(firstPort)));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    return program("parts", command, Map.of(), firstPort);
  }

  private ChildProcess gateway() {
    var environment = new HashMap<String, String>();
    environment.put("FSM_PORT", Integer.toString(port()));
    environment.put("FSM_MONGODB_URI", "mongodb://127.0.0.1:" + (firstPort + 2));
    environment.put("FSM_ISSUER", url());
    environment.put("FSM_SEAL_KEY", sealKey);
    environment.put("FSM_LOGIN_CLIENT_SECRET", GATEWAY_SECRET);
    environment.put("FSM_NEIGHBOURS_SANDBOX_URI", "http://127.0.0.1:" + firstPort);
    environment.put("FSM_NEIGHBOURS_SANDBOX_PATHS_0", "/sandbox/**");
    for (var service : SERVICES) {
      environment.put(
          "FSM_" + service.toUpperCase(Locale.ROOT).replace('-', '_'),
          "http://127.0.0.1:%d,http://127.0.0.1:%d"
              .formatted(portOf(service, 0), portOf(service, 1)));
    }
    return program("gateway", jar("gateway"), environment, port());
  }

  private ChildProcess instance(String service, int number) {
    int port = portOf(service, number);
    var environment = new HashMap<String, String>();
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("FSM_KAFKA", brokers());
    environment.put("FSM_MONGODB_URI", "mongodb://127.0.0.1:" + (firstPort + 2));
    environment.put("FSM_SMTP_HOST", "127.0.0.1");
    environment.put("FSM_SMTP_PORT", Integer.toString(firstPort + 3));
    environment.put("FSM_FCM_ENDPOINT", "http://127.0.0.1:" + (firstPort + 4));
    environment.put("FSM_FCM_TOKEN", "stand-in");
    environment.put("FSM_ISSUER", url());
    environment.put("FSM_SEAL_KEY", sealKey);
    environment.put("FSM_GATEWAYCLIENT_SECRETHASH", "{noop}" + GATEWAY_SECRET);
    environment.put("FSM_TOPICS_PARTITIONS", "4");
    environment.put("FSM_DRAIN", "2s");
    environment.put(
        "SPRING_CONFIG_IMPORT",
        ROOT.resolve("quickstart/src/main/resources/demo.yaml").toUri().toString());
    var name = service + "-" + number;
    return program(name, number == 0 ? jar(service) : unpacked(service), environment, port);
  }

  private ChildProcess program(
      String name, List<String> command, Map<String, String> environment, int port) {
    var health = name.equals("gateway") ? "/actuator/health" : "/actuator/health/readiness";
    return new ChildProcess(
        name,
        command,
        environment,
        URI.create("http://localhost:" + port + health),
        logs().resolve(name + ".log"));
  }

  private int portOf(String service, int instance) {
    return firstPort + PORTS_OF_PARTS + 1 + 2 * SERVICES.indexOf(service) + instance;
  }

  private static List<String> jar(String module) {
    var command = new ArrayList<>(java("-Xmx256m"));
    command.addAll(List.of("-jar", executable(module).toString()));
    return command;
  }

  /** Unpacks the jar and its libraries into a folder, as in an image, and runs it. */
  private List<String> unpacked(String module) {
    var jar = executable(module);
    var programs = folder.resolve("programs").resolve(module);
    var extract = new ArrayList<>(java("-Xmx64m"));
    extract.addAll(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract"));
    extract.addAll(List.of("--destination", programs.toString()));
    var run = String.join(" ", java("-Xmx256m")) + " -jar " + programs.resolve(jar.getFileName());
    return List.of(
        "sh", "-c", "[ -d %s ] || %s; exec %s".formatted(programs, String.join(" ", extract), run));
  }

  private static List<String> java(String heap) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        heap,
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Djdk.virtualThreadScheduler.parallelism=16", // as the images have it
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  private static Path executable(String module) {
    return ROOT.resolve(module + "/target/" + module + "-exec.jar");
  }

  private static String randomKey() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
