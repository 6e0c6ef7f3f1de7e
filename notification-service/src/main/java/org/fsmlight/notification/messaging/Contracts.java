package org.fsmlight.notification.messaging;

import org.fsmlight.events.Address;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;

/** Reads the contracts as this service's own words. */
final class Contracts {

  private Contracts() {}

  static Booking booking(ServiceRequest request) {
    return new Booking(
        request.id(),
        request.companyId(),
        request.number(),
        request.serviceType().name(),
        place(request.address()),
        client(request.client()),
        request.note(),
        request.channel() == Channel.AMAZON);
  }

  static Booking booking(ServiceCall call) {
    return new Booking(
        call.id(),
        call.companyId(),
        call.number(),
        call.serviceType().name(),
        place(call.address()),
        client(call.client()),
        call.clientNote(),
        call.channel() == Channel.AMAZON);
  }

  static CallState state(ServiceCall call) {
    AssignedTechnician technician = call.technician();
    boolean over =
        call.status() == ServiceCallStatus.CANCELLED
            || call.status() == ServiceCallStatus.COMPLETED;
    return new CallState(
        call.version(),
        over,
        call.start(),
        call.durationMinutes(),
        technician == null ? null : technician.id());
  }

  static Company company(org.fsmlight.events.Company company) {
    return new Company(
        company.id(),
        company.version(),
        company.name(),
        company.email(),
        company.timeZone(),
        company.languages());
  }

  static Person person(org.fsmlight.events.Dispatcher dispatcher) {
    return new Person(
        dispatcher.id(),
        dispatcher.version(),
        dispatcher.companyId(),
        dispatcher.firstName(),
        dispatcher.lastName(),
        dispatcher.email(),
        dispatcher.language(),
        dispatcher.active());
  }

  static Person person(org.fsmlight.events.Technician technician) {
    return new Person(
        technician.id(),
        technician.version(),
        technician.companyId(),
        technician.firstName(),
        technician.lastName(),
        technician.email(),
        technician.language(),
        technician.state() != org.fsmlight.events.TechnicianState.DEACTIVATED);
  }

  private static Booking.Place place(Address address) {
    return new Booking.Place(
        address.street(), address.postalCode(), address.city(), address.country());
  }

  private static Booking.Client client(Client client) {
    return new Booking.Client(client.name(), client.email(), client.language());
  }
}
