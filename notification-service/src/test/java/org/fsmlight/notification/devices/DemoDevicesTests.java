package org.fsmlight.notification.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DemoDevicesTests {

  private final Map<String, Device> registered = new HashMap<>();
  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(DemoDevices.class)
          .withBean(Clock.class, Clock::systemUTC)
          .withBean(Devices.class, InMemory::new)
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
  void registersTheDemosDevicesOnceHoweverOftenItStarts() {
    application
        .withPropertyValues("fsm.demo.enabled=true")
        .run(
            context -> {
              ApplicationRunner runner = context.getBean(ApplicationRunner.class);
              runner.run(new DefaultApplicationArguments());
              runner.run(new DefaultApplicationArguments());
            });

    assertThat(registered.values())
        .extracting(Device::accountId, Device::value, Device::companyId)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("lea", "leas-phone", "helvetia"),
            org.assertj.core.api.Assertions.tuple("noah", "noahs-phone", "helvetia"));
  }

  @Test
  void doesNothingUnlessTheDemoIsWanted() {
    application.run(context -> assertThat(context).doesNotHaveBean(ApplicationRunner.class));
  }

  private final class InMemory implements Devices {
    @Override
    public List<Device> of(String accountId) {
      return List.copyOf(registered.values());
    }

    @Override
    public void register(Device device) {
      registered.put(device.id(), device);
    }

    @Override
    public void remove(String deviceId) {
      registered.remove(deviceId);
    }

    @Override
    public void removeFrom(String accountId, String deviceId) {
      registered.remove(deviceId);
    }
  }
}
