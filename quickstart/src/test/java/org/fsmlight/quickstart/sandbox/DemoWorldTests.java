package org.fsmlight.quickstart.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoWorldTests {

  private final DemoWorld world = DemoWorldFixture.shipped();

  @Test
  void firstCompanyHasTwoDispatchersAndThreeTechniciansAllWithPasswordAndDevice() {
    assertThat(world.first().dispatchers()).hasSize(2);
    assertThat(world.first().technicians())
        .hasSize(3)
        .allSatisfy(
            technician -> {
              assertThat(technician.password()).isNotBlank();
              assertThat(technician.deviceToken()).isNotBlank();
            });
  }

  @Test
  void eachCompanyHasAClientThatActsAsItsDispatcher() {
    assertThat(world.dispatcherOf(world.first()))
        .hasValueSatisfying(client -> assertThat(client.id()).isEqualTo("demo-dispatcher"));
    assertThat(world.dispatcherOf(world.other()))
        .hasValueSatisfying(client -> assertThat(client.id()).isEqualTo("other-dispatcher"));
  }

  @Test
  void findsTheOwnerOfADevice() {
    var technician = world.first().technicians().getFirst();
    var dispatcher = world.first().dispatchers().getFirst();

    assertThat(world.ownerOf(String.valueOf(technician.deviceToken()))).contains(technician);
    assertThat(world.ownerOf(String.valueOf(dispatcher.deviceToken()))).contains(dispatcher);
    assertThat(world.ownerOf("nobody's")).isEmpty();
    assertThat(world.isTechnician(technician)).isTrue();
    assertThat(world.isTechnician(dispatcher)).isFalse();
  }

  @Test
  void serviceTypesCanBeBooked() {
    assertThat(world.serviceTypes())
        .isNotEmpty()
        .allSatisfy(
            type -> {
              assertThat(type.requiredSkills()).isNotEmpty();
              assertThat(type.durationMinutes()).isPositive();
              assertThat(type.price().amountMinor()).isPositive();
              assertThat(type.price().currency()).hasSize(3);
            });
  }

  @Test
  void refusesASingleCompany() {
    assertThatThrownBy(() -> new DemoWorld(List.of(world.first()), List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
