package org.fsmlight.notification.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoDevicesTests {

  private final InMemoryDevices devices = new InMemoryDevices();
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(DemoDevices.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(Devices.class, () -> devices)
          .withPropertyValues(
              "fsm.demo.companies[0].id=helvetia",
              "fsm.demo.companies[0].name=Helvetia",
              "fsm.demo.companies[0].dispatchers[0].id=lea",
              "fsm.demo.companies[0].dispatchers[0].deviceToken=leas-phone",
              "fsm.demo.companies[0].technicians[0].id=noah",
              "fsm.demo.companies[0].technicians[0].deviceToken=noahs-phone",
              "fsm.demo.companies[0].technicians[1].id=phoneless",
              "fsm.demo.companies[1].id=without-people");

  @Test
  void registersDevicesOfTheDemoOnceDespiteRestarts() {
    application
        .withPropertyValues("fsm.demo.enabled=true")
        .run(
            context -> {
              var runner = context.getBean(ApplicationRunner.class);
              runner.run(new DefaultApplicationArguments());
              runner.run(new DefaultApplicationArguments());
            });

    assertThat(Stream.of("lea", "noah", "phoneless").flatMap(id -> devices.of(id).stream()))
        .extracting(Device::accountId, Device::value, Device::companyId)
        .containsExactlyInAnyOrder(
            tuple("lea", "leas-phone", "helvetia"), tuple("noah", "noahs-phone", "helvetia"));
  }

  @Test
  void registersNothingUnlessTheDemoIsEnabled() {
    application.run(context -> assertThat(context).doesNotHaveBean(ApplicationRunner.class));
  }
}
