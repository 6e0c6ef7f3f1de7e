package org.fsmlight.notification.sending;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fsmlight.notification.device.Device;
import org.fsmlight.notification.device.Devices;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.wording.Push;
import org.fsmlight.notification.wording.Reader;
import org.fsmlight.notification.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Sends pushes to each device of a person that has not got them yet. */
public final class PushOutlet implements Outlet {

  static final String NO_DEVICE = "no device";

  private final Directory directory;
  private final Devices devices;
  private final Wording wording;
  private final PushService service;

  public PushOutlet(Directory directory, Devices devices, Wording wording, PushService service) {
    this.directory = directory;
    this.devices = devices;
    this.wording = wording;
    this.service = service;
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    Recipient recipient = correspondence.recipient();
    String account = recipient.id();
    List<Device> all = account == null ? List.of() : devices.of(account);
    if (all.isEmpty()) {
      return new Delivery.Nowhere(NO_DEVICE);
    }
    Office office = directory.office(correspondence.companyId());
    Company company = office.company();
    Person person = person(office, recipient);
    if (company == null || person == null) {
      return Delivery.notReady("the company or the person was not heard of yet");
    }
    if (!person.active()) {
      return new Delivery.Obsolete("the person has left");
    }
    Reader reader = new Reader(person.firstName(), null, person.language());
    Push push = wording.push(correspondence, message, company, reader);
    return toEach(all, push, message.reached());
  }

  private Delivery toEach(List<Device> all, Push push, Set<String> reachedBefore) {
    Set<String> reached = new LinkedHashSet<>(reachedBefore);
    Delivery worst = new Delivery.Nowhere(NO_DEVICE + ": none is registered any more");
    for (Device device : all) {
      if (reached.contains(device.id())) {
        continue;
      }
      Delivery delivery = service.send(push, device.value());
      switch (delivery) {
        case Delivery.Accepted _ -> reached.add(device.id());
        case Delivery.Nowhere _ -> devices.remove(device.id());
        case Delivery.Later _ -> worst = delivery;
        case Delivery.Refused _, Delivery.Obsolete _ -> {
          if (!(worst instanceof Delivery.Later)) {
            worst = delivery;
          }
        }
      }
    }
    if (worst instanceof Delivery.Later later) {
      return new Delivery.Later(
          later.why(), later.after(), later.fault(), later.counted(), later.uncertain(), reached);
    }
    return reached.isEmpty() ? worst : new Delivery.Accepted(reached);
  }

  private @Nullable Person person(Office office, Recipient recipient) {
    String id = recipient.id();
    if (id == null) {
      return null;
    }
    return recipient.role() == Recipient.Role.DISPATCHER
        ? office.dispatcher(id).orElse(null)
        : directory.technician(id).orElse(null);
  }
}
