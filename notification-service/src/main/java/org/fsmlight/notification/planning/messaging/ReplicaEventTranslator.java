package org.fsmlight.notification.messaging;

import org.fsmlight.events.Address;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.calls.RequestState.Decision;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.CallState.End;
import org.fsmlight.notification.message.Content;
import org.jspecify.annotations.Nullable;

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
    return new CallState(
        call.version(),
        end(call.status()),
        call.start(),
        call.durationMinutes(),
        technician == null ? null : technician.id());
  }

  static RequestState state(ServiceRequest request) {
    Decision decision =
        switch (request.status()) {
          case REQUESTED -> Decision.NONE;
          case ACCEPTED -> Decision.ACCEPTED;
          case DECLINED, WITHDRAWN, EXPIRED -> Decision.OTHER;
        };
    return new RequestState(request.id(), request.version(), decision, request.redistributedFrom());
  }

  /** What the technician, or whoever ended it, said of the call. */
  static Content.Report report(ServiceCall call, @Nullable String words) {
    AssignedTechnician technician = call.technician();
    return new Content.Report(
        technician == null ? null : technician.name(), call.completedAt(), words);
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

  private static @Nullable End end(ServiceCallStatus status) {
    return switch (status) {
      case OPEN, READY, IN_PROGRESS -> null;
      case COMPLETED -> End.COMPLETED;
      case CANCELLED -> End.CANCELLED;
    };
  }

  private static Booking.Place place(Address address) {
    return new Booking.Place(
        address.street(), address.postalCode(), address.city(), address.country());
  }

  private static Booking.Client client(Client client) {
    return new Booking.Client(client.name(), client.email(), client.language());
  }
}
