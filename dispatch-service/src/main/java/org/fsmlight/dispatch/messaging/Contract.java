package org.fsmlight.dispatch.messaging;

import java.util.List;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.TooLate;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.LateNote;
import org.fsmlight.events.LateWithdrawal;
import org.fsmlight.events.Money;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceType;
import org.fsmlight.events.Task;
import org.jspecify.annotations.Nullable;

/** The contracts' records from and to the domain's. */
final class Contract {

  private Contract() {}

  static Booking booking(ServiceRequest request) {
    return new Booking(
        request.number(),
        Booking.Channel.valueOf(request.channel().name()),
        serviceType(request.serviceType()),
        price(request.price()),
        client(request.client()),
        address(request.address()),
        request.note());
  }

  static Booking booking(org.fsmlight.events.ServiceCall call) {
    return new Booking(
        call.number(),
        Booking.Channel.valueOf(call.channel().name()),
        serviceType(call.serviceType()),
        price(call.price()),
        client(call.client()),
        address(call.address()),
        call.clientNote());
  }

  /** Whatever is told, a call takes some time: a handler may not fail over it. */
  static int minutes(int told) {
    return Math.max(1, told);
  }

  static org.fsmlight.events.ServiceCall call(ServiceCall call) {
    var booking = call.booking();
    var progress = call.state().progress();
    return new org.fsmlight.events.ServiceCall(
        call.id().value(),
        call.version(),
        call.company().value(),
        booking.number(),
        ServiceCallStatus.valueOf(call.status().name()),
        Channel.valueOf(booking.channel().name()),
        serviceType(booking.serviceType()),
        price(booking.price()),
        client(booking.client()),
        address(booking.address()),
        booking.note(),
        call.plan().start().orElse(null),
        call.durationMinutes(),
        call.plan().technician().map(Contract::technician).orElse(null),
        call.clientCalled(),
        tasks(call),
        call.accepted().at(),
        call.accepted().by(),
        progress.startedAt().orElse(null),
        progress.completedAt().orElse(null),
        progress.why().orElse(null),
        progress.checkOutNote().orElse(null),
        lateNotes(call.tooLate()),
        lateWithdrawal(call.tooLate().withdrawal()));
  }

  private static @Nullable List<LateNote> lateNotes(TooLate late) {
    return late.notes().isEmpty()
        ? null
        : late.notes().stream()
            .map(note -> new LateNote(note.at(), note.by(), note.action().name(), note.text()))
            .toList();
  }

  private static @Nullable LateWithdrawal lateWithdrawal(TooLate.@Nullable Withdrawal late) {
    return late == null ? null : new LateWithdrawal(late.at(), late.reason());
  }

  static org.fsmlight.events.AssignedTechnician technician(AssignedTechnician who) {
    return new org.fsmlight.events.AssignedTechnician(
        who.id().value(), who.name(), who.qualified());
  }

  private static List<Task> tasks(ServiceCall call) {
    return call.openTasks().stream().map(task -> Task.valueOf(task.name())).toList();
  }

  private static Booking.ServiceType serviceType(ServiceType type) {
    return new Booking.ServiceType(
        type.code(),
        type.name(),
        type.description(),
        type.requiredSkills(),
        minutes(type.durationMinutes()));
  }

  private static ServiceType serviceType(Booking.ServiceType type) {
    return new ServiceType(
        type.code(),
        type.name(),
        type.description(),
        type.requiredSkills(),
        type.durationMinutes());
  }

  private static Booking.@Nullable Money price(@Nullable Money price) {
    return price == null ? null : new Booking.Money(price.amountMinor(), price.currency());
  }

  private static @Nullable Money price(Booking.@Nullable Money price) {
    return price == null ? null : new Money(price.amountMinor(), price.currency());
  }

  private static Booking.Client client(Client client) {
    return new Booking.Client(client.name(), client.email(), client.phone(), client.language());
  }

  private static Client client(Booking.Client client) {
    return new Client(client.name(), client.email(), client.phone(), client.language());
  }

  private static Booking.Address address(Address at) {
    return new Booking.Address(at.street(), at.postalCode(), at.city(), at.country());
  }

  private static Address address(Booking.Address at) {
    return new Address(at.street(), at.postalCode(), at.city(), at.country());
  }
}
