package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.InMemoryDevices;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.wording.Languages;
import org.fsmlight.notification.wording.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each device is informed of the difference to what it received last. */
class ReachedDevicesTests {

  private static final Delivery FOR_NOW = Delivery.postponed("refused for now");

  private final InMemoryService service = new InMemoryService();
  private final InMemoryDevices devices = new InMemoryDevices();
  private final Map<String, Delivery> faults = new HashMap<>();
  private final List<String> received = new ArrayList<>();
  private String broken = "";

  @BeforeEach
  void connect() {
    service.directory.saveCompany(
        new Company(
            "company-1", 1, "Helvetia", "office@h.example", "Europe/Zurich", List.of("en")));
    service.directory.saveTechnician(InMemoryService.person("ana", true));
    register("phone");
    register("tablet");
    service.pushes =
        new PushTransport(
            service.directory,
            devices,
            new Wording(
                new Languages(), (call, current) -> current, "https://fsm.example", token -> token),
            (push, device) -> {
              var result = faults.getOrDefault(device, Delivery.accepted());
              if (device.equals(broken)) {
                throw new IllegalStateException("ours");
              }
              if (result instanceof Delivery.Accepted) {
                received.add(device + ": " + push.data().get("template"));
              }
              return result;
            });
  }

  @Test
  void reachedDeviceIsInformedOfReassignmentAlthoughAnotherWasNotReached() {
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofSeconds(1));
    assertThat(received).containsExactly("phone: technician-assigned");

    reassign(3, "ben", "ana");
    service.pass(Duration.ofSeconds(1));

    assertThat(received)
        .containsExactly("phone: technician-assigned", "phone: technician-unassigned");
    assertThat(service.statuses("technician/ana"))
        .containsExactly("technician-assigned SENT", "technician-unassigned SENT");
  }

  @Test
  void deviceThatWasNotReachedIsSentWhatHoldsNow() {
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofSeconds(1));
    faults.clear();

    service.publish("e3", new DateChanged(booking(), call(3, TEN, "ana")));
    service.pass(Duration.ofSeconds(1));

    assertThat(received)
        .containsExactly(
            "phone: technician-assigned",
            "phone: technician-date-changed",
            "tablet: technician-assigned");
  }

  @Test
  void deviceThatWasNotReachedIsTriedAgainAlone() {
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofSeconds(1));
    faults.clear();

    service.pass(Duration.ofMinutes(1));

    assertThat(received)
        .containsExactly("phone: technician-assigned", "tablet: technician-assigned");
  }

  @Test
  void deviceThatMayHaveBeenReachedIsInformedOfReassignment() {
    faults.put("phone", Delivery.interrupted("cut off"));
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofDays(2));
    faults.clear();
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned FAILED");

    reassign(3, "ben", "ana");
    service.pass(Duration.ofSeconds(1));

    assertThat(received).containsExactly("phone: technician-unassigned");
  }

  @Test
  void oneDeviceDelaysNoOtherMessageToTheOthers() {
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofHours(1));
    received.clear();

    service.publish("e3", new DateChanged(booking(), call(3, TEN, "ana")));
    service.pass(Duration.ofSeconds(1));

    assertThat(received).containsExactly("phone: technician-date-changed");
  }

  @Test
  void messageThatReachedOneDeviceIsSentWithAShortfall() {
    faults.put("tablet", FOR_NOW);
    assign(2, "ana");
    service.pass(Duration.ofDays(2));

    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned SENT");
    assertThat(service.correspondences.all().getFirst().messages().getFirst().state().reason())
        .isEqualTo("given up: refused for now");
  }

  @Test
  void exceptionAtOneDeviceRepeatsNothingAtAnother() {
    broken = "tablet";
    assign(2, "ana");
    service.pass(Duration.ofMinutes(5));
    broken = "";
    service.pass(Duration.ofMinutes(5));

    assertThat(received)
        .containsExactly("phone: technician-assigned", "tablet: technician-assigned");
  }

  private void assign(long version, String technician) {
    service.publish(
        "e" + version, new TechnicianChanged(booking(), call(version, NINE, technician), null));
  }

  private void reassign(long version, String technician, String previous) {
    service.publish(
        "e" + version, new TechnicianChanged(booking(), call(version, NINE, technician), previous));
  }

  private void register(String token) {
    devices.register(
        Device.of(
            Device.Kind.FCM, token, "ana", "company-1", null, service.now.plusNanos(1), "login-1"));
    service.now = service.now.plusSeconds(1);
  }
}
