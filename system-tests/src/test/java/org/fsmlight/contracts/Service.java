package org.fsmlight.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/**
 * A service as its own files describe it.
 *
 * @param packages below {@code org.fsmlight}
 */
record Service(String name, String packages) {

  static final List<Service> ALL =
      List.of(
          new Service("request-service", "org.fsmlight.requests"),
          new Service("dispatch-service", "org.fsmlight.dispatch"),
          new Service("team-service", "org.fsmlight.team"),
          new Service("notification-service", "org.fsmlight.notification"),
          new Service("amazon-bridge-service", "org.fsmlight.amazon"));

  private static final String BINDINGS = "spring.cloud.stream.bindings.";

  /**
   * A way it listens: which topics, in which consumer group; empty when each instance has its own.
   */
  record Listening(String name, String group, TreeSet<String> topics) {}

  List<Listening> listens() {
    Properties settings = settings(name + ".yaml");
    var topicsOf = new TreeMap<String, String>();
    settings.stringPropertyNames().stream()
        .filter(key -> key.startsWith(BINDINGS) && key.endsWith(".destination"))
        .forEach(
            key ->
                topicsOf.put(
                    key.substring(BINDINGS.length(), key.length() - ".destination".length()),
                    settings.getProperty(key)));
    return topicsOf.entrySet().stream()
        .map(
            binding ->
                new Listening(
                    binding.getKey().replace("-in-0", ""),
                    settings.getProperty(BINDINGS + binding.getKey() + ".group", ""),
                    topics(binding.getValue())))
        .toList();
  }

  String database() {
    return settings(name + ".yaml").getProperty("spring.mongodb.database");
  }

  /** Path patterns that the gateway sends here. */
  List<String> paths() {
    Properties gateway = settings("gateway.yaml");
    String its = "fsm.neighbours." + name + ".paths[";
    return gateway.stringPropertyNames().stream()
        .filter(key -> key.startsWith(its))
        .map(gateway::getProperty)
        .sorted()
        .toList();
  }

  private static TreeSet<String> topics(String destination) {
    var topics = new TreeSet<String>();
    Stream.of(destination.split(",")).map(String::strip).forEach(topics::add);
    return topics;
  }

  private static Properties settings(String file) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(file));
    var settings = Objects.requireNonNull(yaml.getObject());
    return Map.copyOf(settings).isEmpty() ? new Properties() : settings;
  }
}
