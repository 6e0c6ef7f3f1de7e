package org.fsmlight.notification.planning.messaging;

import org.fsmlight.events.Address;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestStatus;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianState;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.CallState.End;
import org.jspecify.annotations.Nullable;

/** Translates the aggregates in contract events to replicas and bookings. */
final class ReplicaEventTranslator {

  private ReplicaEventTranslator() {}

  static RequestReplica request(ServiceRequest request) {
    return new RequestReplica(
        request.id(),
        request.version(),
        status(request.status()),
        request.redistributedFrom(),
        BookingSummary.of(booking(request)),
        request.requestedStart(),
        request.serviceType().durationMinutes());
  }

  static CallReplica call(ServiceCall call) {
    return CallReplica.of(booking(call), state(call));
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

  static Person person(Dispatcher dispatcher) {
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

  static Person person(Technician technician) {
    return new Person(
        technician.id(),
        technician.version(),
        technician.companyId(),
        technician.firstName(),
        technician.lastName(),
        technician.email(),
        technician.language(),
        technician.state() != TechnicianState.DEACTIVATED);
  }

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
    return new CallState(
        call.version(),
        end(call.status()),
        call.start(),
        call.durationMinutes(),
        technicianId(call.technician()));
  }

  private static @Nullable String technicianId(@Nullable AssignedTechnician technician) {
    return technician == null ? null : technician.id();
  }

  private static Status status(ServiceRequestStatus status) {
    return switch (status) {
      case REQUESTED -> Status.UNDECIDED;
      case ACCEPTED -> Status.ACCEPTED;
      case DECLINED, WITHDRAWN, EXPIRED -> Status.CLOSED;
    };
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
