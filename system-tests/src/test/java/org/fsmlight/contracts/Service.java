package org.fsmlight.contracts;

import java.lang.reflect.Constructor;
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

  /** Read off the listeners themselves: the topics follow from the handlers they register. */
  List<Listening> listens() {
    Properties settings = settings(name + ".yaml");
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(TopicReader.class));
    return scanner.findCandidateComponents(packages).stream()
        .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
        .map(listener -> listening(listener, settings))
        .sorted(Comparator.comparing(Listening::name))
        .toList();
  }

  private static Listening listening(Class<?> listener, Properties settings) {
    String bean = listener.getAnnotation(Component.class).value();
    return new Listening(
        bean,
        settings.getProperty(BINDINGS + bean + "-in-0.group", ""),
        new TreeSet<>(created(listener).topics()));
  }

  /** A constructor stores its arguments and registers handlers, neither of which needs a value. */
  private static TopicReader created(Class<?> listener) {
    try {
      Constructor<?> constructor = listener.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (TopicReader) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException(fault);
    }
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

  private static Properties settings(String file) {
    var yaml = new YamlPropertiesFactoryBean();
    yaml.setResources(new ClassPathResource(file));
    var settings = Objects.requireNonNull(yaml.getObject());
    return Map.copyOf(settings).isEmpty() ? new Properties() : settings;
  }
}
