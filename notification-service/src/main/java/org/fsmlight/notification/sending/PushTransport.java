package org.fsmlight.notification.sending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.companies.Office;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.devices.Device;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.wording.Addressee;
import org.fsmlight.notification.wording.Push;
import org.fsmlight.notification.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends pushes to each device of a person that has not received them yet. */
public final class PushTransport implements Transport {

  private static final Logger log = LoggerFactory.getLogger(PushTransport.class);

  private final Directory directory;
  private final Devices devices;
  private final Wording wording;
  private final PushService service;

  public PushTransport(Directory directory, Devices devices, Wording wording, PushService service) {
    this.directory = directory;
    this.devices = devices;
    this.wording = wording;
    this.service = service;
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    return switch (target(correspondence)) {
      case Obstructed(var obstacle) -> obstacle;
      case Reachable(var registered, var company, var person) -> {
        var addressee = new Addressee(person.firstName(), null, person.language());
        yield toEach(
            registered,
            message.attempts().reached(),
            device ->
                correspondence
                    .forDevice(message, device)
                    .map(each -> wording.push(correspondence, each, company, addressee)));
      }
    };
  }

  @Override
  public Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
    return target(correspondence) instanceof Obstructed(var obstacle)
        ? Optional.of(obstacle)
        : Optional.empty();
  }

  private Target target(Correspondence correspondence) {
    var recipient = correspondence.recipient();
    var registered = registered(recipient);
    if (registered.isEmpty()) {
      return new Obstructed(new Delivery.Undeliverable(SkipReason.NO_DEVICE));
    }
    var office = directory.office(correspondence.companyId());
    var company = office.company();
    var person = person(office, recipient);
    if (company == null || person == null) {
      return new Obstructed(Delivery.postponed("the company or the person was not heard of yet"));
    }
    return person.active()
        ? new Reachable(registered, company, person)
        : new Obstructed(new Delivery.Obsolete("the person has left"));
  }

  /**
   * Sends to each device that lacks the message. A device that needs no message is not sent one.
   *
   * @param pushes the push for a device, by the device's id
   */
  private Delivery toEach(
      List<Device> registered, Set<String> reachedBefore, Function<String, Optional<Push>> pushes) {
    var results = new DeviceResults(reachedBefore);
    for (var device : registered) {
      var push =
          reachedBefore.contains(device.id()) ? Optional.<Push>empty() : pushes.apply(device.id());
      if (push.isPresent()) {
        var delivery = send(push.get(), device);
        results.add(device.id(), delivery);
        if (delivery instanceof Delivery.Undeliverable) {
          devices.remove(device.id());
        }
      }
    }
    return results.delivery();
  }

  /** An exception at one device hides no result of another. */
  private Delivery send(Push push, Device device) {
    try {
      return service.send(push, device.value());
    } catch (RuntimeException fault) {
      log.warn("A push to a device failed; it is repeated", fault);
      return Delivery.faultOfOurs();
    }
  }

  private List<Device> registered(Recipient recipient) {
    return recipient.id() == null ? List.of() : devices.of(recipient.id());
  }

  private @Nullable Person person(Office office, Recipient recipient) {
    var id = recipient.id();
    if (id == null) {
      return null;
    }
    return recipient.role() == Recipient.Role.DISPATCHER
        ? office.dispatcher(id).orElse(null)
        : directory.technician(id).orElse(null);
  }

  private sealed interface Target {}

  private record Reachable(List<Device> devices, Company company, Person person)
      implements Target {}

  private record Obstructed(Delivery obstacle) implements Target {}
}
