package org.fsmlight.quickstart.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The demo of the embedded start. */
final class DemoWorldFixture {

  private DemoWorldFixture() {}

  static DemoWorld shipped() {
    return new Binder(ConfigurationPropertySources.from(sources()))
        .bind("fsm.demo", DemoWorld.class)
        .get();
  }

  static MutablePropertySources sources() {
    var sources = new MutablePropertySources();
    try {
      new YamlPropertySourceLoader()
          .load("demo", new ClassPathResource("demo.yaml"))
          .forEach(sources::addLast);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return sources;
  }
}
