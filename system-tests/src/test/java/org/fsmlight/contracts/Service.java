package org.fsmlight.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.fsmlight.common.messaging.TopicReader;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * A service, described by its own files.
 *
 * @param packages its root package
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
   * A consumer of topics.
   *
   * @param group the consumer group; empty if each instance has its own
   */
  record Listener(String name, String group, TreeSet<String> topics) {}

  /** All listeners; their topics follow from the handlers that they register. */
  List<Listener> listens() {
    var settings = settings(name + ".yaml");
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(TopicReader.class));
    return scanner.findCandidateComponents(packages).stream()
        .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .map(type -> listener(type, settings))
        .sorted(Comparator.comparing(Listener::name))
        .toList();
  }

  private static Listener listener(Class<?> type, Properties settings) {
    var bean = type.getAnnotation(Component.class).value();
    return new Listener(
        bean,
        settings.getProperty(BINDINGS + bean + "-in-0.group", ""),
        new TreeSet<>(instantiate(type).topics()));
  }

  /** Passes null for all arguments: the constructor only stores them and registers handlers. */
  private static TopicReader instantiate(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (TopicReader) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  String database() {
    return settings(name + ".yaml").getProperty("spring.mongodb.database");
  }

  /** The path patterns that the gateway routes to the service. */
  List<String> paths() {
    var gateway = settings("gateway.yaml");
    var prefix = "fsm.neighbours." + name + ".paths[";
    return gateway.stringPropertyNames().stream()
        .filter(key -> key.startsWith(prefix))
        .map(gateway::getProperty)
        .sorted()
        .toList();
  }

  private static Properties settings(String file) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(file));
    var settings = Objects.requireNonNull(yaml.getObject());
    return Map.copyOf(settings).isEmpty() ? new Properties() : settings;
  }
}
