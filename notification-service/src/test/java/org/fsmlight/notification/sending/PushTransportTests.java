package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.InMemoryDirectory;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.Device.Kind;
import org.fsmlight.notification.devices.InMemoryDevices;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.wording.Languages;
import org.fsmlight.notification.wording.Push;
import org.fsmlight.notification.wording.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One push to each device of a person, whatever happens at the others. */
class PushTransportTests {

  private static final Recipient NOAH = Recipient.technician("noah");
  private static final Delivery BUSY = Delivery.unavailable("busy", Duration.ofSeconds(9));
  private static final Delivery GONE = new Delivery.Undeliverable(SkipReason.DEVICES_GONE);
  private static final Delivery REFUSED = new Delivery.Refused("too large");

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final InMemoryDevices devices = new InMemoryDevices();
  private final Map<String, Delivery> responses = new HashMap<>();
  private final List<String> pushedTo = new ArrayList<>();
  private final List<Push> pushes = new ArrayList<>();
  private final PushTransport transport =
      new PushTransport(
          directory,
          devices,
          new Wording(
              new Languages(), (call, current) -> current, "https://fsm.example", token -> token),
          this::send);

  @BeforeEach
  void companyAndTechnicianAreKnown() {
    directory.saveCompany(
        new Company(
            "company-1", 1, "Helvetia", "office@h.example", "Europe/Zurich", List.of("de")));
    directory.saveTechnician(InMemoryService.person("noah", true));
  }

  @Test
  void reachesEveryDevice() {
    var phone = register("phone");
    var tablet = register("tablet");

    assertThat(deliver(NOAH, message())).isEqualTo(new Delivery.Accepted(Set.of(phone, tablet)));
    assertThat(pushedTo).containsExactly("phone", "tablet");
    assertThat(pushes.getFirst().title()).isEqualTo("You are verified");
  }

  @Test
  void deviceIsReachedOnce() {
    var phone = register("phone");
    var tablet = register("tablet");
    responses.put("tablet", BUSY);
    var deferred = (Delivery.Deferred) deliver(NOAH, message());
    assertThat(deferred.devices().reached()).containsExactly(phone);
    responses.clear();
    pushedTo.clear();

    var repeated = deliver(NOAH, reached(deferred.devices().reached()));

    assertThat(pushedTo).containsExactly("tablet");
    assertThat(repeated).isEqualTo(new Delivery.Accepted(Set.of(tablet)));
  }

  @Test
  void deferralKeepsItsReasonAndTime() {
    var phone = register("phone");
    var tablet = register("tablet");
    responses.put("tablet", BUSY);

    assertThat(deliver(NOAH, message()))
        .isEqualTo(
            new Delivery.Deferred(
                "busy",
                Duration.ofSeconds(9),
                true,
                true,
                false,
                new ReachedDevices(Set.of(phone), Set.of(), Set.of(tablet))));
  }

  @Test
  void deviceThatIsGoneIsRemoved() {
    register("phone");
    var tablet = register("tablet");
    responses.put("phone", GONE);

    assertThat(deliver(NOAH, message())).isEqualTo(new Delivery.Accepted(Set.of(tablet)));
    assertThat(devices.of("noah")).extracting(Device::value).containsExactly("tablet");
  }

  @Test
  void pushIsUndeliverableIfAllDevicesAreGone() {
    register("phone");
    responses.put("phone", GONE);

    assertThat(deliver(NOAH, message())).isEqualTo(GONE);
  }

  @Test
  void refusalByOneDeviceDoesNotCountIfAnotherIsReached() {
    var phone = register("phone");
    var tablet = register("tablet");
    responses.put("phone", REFUSED);

    assertThat(deliver(NOAH, message()))
        .isEqualTo(
            new Delivery.Accepted(
                new ReachedDevices(Set.of(tablet), Set.of(), Set.of(phone)), "too large"));
  }

  @Test
  void refusalByAllDevicesIsARefusal() {
    register("phone");
    responses.put("phone", REFUSED);

    assertThat(deliver(NOAH, message())).isEqualTo(REFUSED);
  }

  @Test
  void refusalDoesNotEndADeferral() {
    register("phone");
    register("tablet");
    register("watch");
    responses.put("phone", REFUSED);
    responses.put("tablet", BUSY);
    responses.put("watch", REFUSED);

    var delivery = (Delivery.Deferred) deliver(NOAH, message());
    assertThat(delivery.reason()).isEqualTo("busy");
    assertThat(delivery.devices().missed()).hasSize(3);
  }

  @Test
  void dispatcherIsLookedUpAmongTheDispatchers() {
    register("laptop", "lea");
    assertThat(deliver(Recipient.dispatcher("lea"), message()))
        .isEqualTo(Delivery.postponed("the company or the person was not heard of yet"));
    directory.saveDispatcher(InMemoryService.person("lea", true));

    assertThat(deliver(Recipient.dispatcher("lea"), message()))
        .isInstanceOf(Delivery.Accepted.class);
  }

  @Test
  void pushWaitsForAnEventOfTheCompany() {
    register("phone");
    var elsewhere = correspondence("company-2", NOAH);

    assertThat(transport.deliver(elsewhere, message()))
        .isEqualTo(Delivery.postponed("the company or the person was not heard of yet"));
  }

  @Test
  void technicianWhoWasDeactivatedIsNotNotified() {
    register("phone");
    directory.saveTechnician(InMemoryService.person("noah", false));

    assertThat(deliver(NOAH, message())).isEqualTo(new Delivery.Obsolete("the person has left"));
    assertThat(pushedTo).isEmpty();
  }

  @Test
  void technicianWithoutDeviceIsNotNotified() {
    assertThat(deliver(NOAH, message()))
        .isEqualTo(new Delivery.Undeliverable(SkipReason.NO_DEVICE));
  }

  @Test
  void recipientWithoutAccountHasNoDevice() {
    assertThat(deliver(Recipient.company(), message()))
        .isEqualTo(new Delivery.Undeliverable(SkipReason.NO_DEVICE));
  }

  @Test
  void obstacleIsKnownWithoutSending() {
    var noah = correspondence("company-1", NOAH);
    assertThat(transport.obstacle(noah, message()))
        .hasValue(new Delivery.Undeliverable(SkipReason.NO_DEVICE));
    register("phone");

    assertThat(transport.obstacle(noah, message())).isEmpty();
    assertThat(pushedTo).isEmpty();
  }

  private Delivery send(Push push, String token) {
    pushes.add(push);
    pushedTo.add(token);
    return responses.getOrDefault(token, Delivery.accepted());
  }

  private String register(String token) {
    return register(token, "noah");
  }

  private String register(String token, String account) {
    var registeredAt = NINE.plusSeconds(devices.of(account).size());
    var device = Device.of(Kind.FCM, token, account, "company-1", null, registeredAt, "login-1");
    devices.register(device);
    return device.id();
  }

  private Delivery deliver(Recipient recipient, Message message) {
    return transport.deliver(correspondence("company-1", recipient), message);
  }

  private static Correspondence correspondence(String company, Recipient recipient) {
    return Correspondence.about(company, null, "noah", recipient, Channel.PUSH);
  }

  private static Message message() {
    return Bookings.message(
        "m1", Template.TECHNICIAN_VERIFIED, new Content.OfVerification(2, true, List.of()), NINE);
  }

  /** The message after an attempt that reached these devices. */
  private static Message reached(Set<String> before) {
    var correspondence = correspondence("company-1", NOAH).add(message(), NINE).orElseThrow();
    return correspondence
        .reached("m1", ReachedDevices.reached(before), NINE)
        .message("m1")
        .orElseThrow();
  }
}
