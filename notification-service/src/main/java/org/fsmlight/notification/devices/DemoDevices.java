package org.fsmlight.notification.devices;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Registers the devices of the people in the demo at each start. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fsm.demo.enabled")
@EnableConfigurationProperties(DemoDevices.Demo.class)
class DemoDevices implements ApplicationRunner {

  /** A login that never ends: nobody registers these devices again. */
  private static final String DEMO_LOGIN = "demo";

  private final Demo demo;
  private final Devices devices;
  private final Clock clock;

  DemoDevices(Demo demo, Devices devices, Clock clock) {
    this.demo = demo;
    this.devices = devices;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    for (var company : demo.companies()) {
      Stream.concat(company.dispatchers().stream(), company.technicians().stream())
          .forEach(person -> register(company, person));
    }
  }

  private void register(Company company, Person person) {
    if (person.deviceToken() != null) {
      devices.register(
          Device.of(
              Device.Kind.FCM,
              person.deviceToken(),
              person.id(),
              company.id(),
              "Demo",
              clock.instant(),
              DEMO_LOGIN));
    }
  }

  /** The part of the demo's configuration that concerns devices. */
  @ConfigurationProperties("fsm.demo")
  record Demo(List<Company> companies) {
    Demo {
      companies = companies == null ? List.of() : companies;
    }
  }

  record Company(String id, List<Person> dispatchers, List<Person> technicians) {
    Company {
      dispatchers = dispatchers == null ? List.of() : dispatchers;
      technicians = technicians == null ? List.of() : technicians;
    }
  }

  record Person(String id, @Nullable String deviceToken) {}
}
