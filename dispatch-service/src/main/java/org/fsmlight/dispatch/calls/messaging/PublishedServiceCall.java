package org.fsmlight.dispatch.calls.messaging;

import java.util.List;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.LateArrivals;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.LateNote;
import org.fsmlight.events.LateWithdrawal;
import org.fsmlight.events.Money;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceType;
import org.fsmlight.events.Task;
import org.jspecify.annotations.Nullable;

/** Maps a call to the public state that its events carry. */
final class PublishedServiceCall {

  private PublishedServiceCall() {}

  static org.fsmlight.events.ServiceCall of(ServiceCall call) {
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
        call.plan().technician().map(PublishedServiceCall::technician).orElse(null),
        call.clientCalled(),
        call.openTasks().stream().map(task -> Task.valueOf(task.name())).toList(),
        call.accepted().at(),
        account(call.accepted().account()),
        progress.startedAt().orElse(null),
        progress.completedAt().orElse(null),
        progress.explanation().orElse(null),
        progress.checkOutNote().orElse(null),
        lateNotes(call.lateArrivals()),
        lateWithdrawal(call.lateArrivals().withdrawal()));
  }

  static org.fsmlight.events.AssignedTechnician technician(AssignedTechnician assignee) {
    return new org.fsmlight.events.AssignedTechnician(
        assignee.id().value(), assignee.name(), assignee.qualified());
  }

  private static @Nullable String account(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static @Nullable List<LateNote> lateNotes(LateArrivals late) {
    return late.notes().isEmpty()
        ? null
        : late.notes().stream().map(PublishedServiceCall::lateNote).toList();
  }

  private static LateNote lateNote(LateArrivals.Note note) {
    return new LateNote(note.at(), note.actor().value(), note.action().name(), note.text());
  }

  private static @Nullable LateWithdrawal lateWithdrawal(LateArrivals.@Nullable Withdrawal late) {
    return late == null ? null : new LateWithdrawal(late.at(), late.reason());
  }

  private static ServiceType serviceType(Booking.ServiceType type) {
    return new ServiceType(
        type.code(),
        type.name(),
        type.description(),
        type.requiredSkills(),
        type.durationMinutes());
  }

  private static @Nullable Money price(Booking.@Nullable Money price) {
    return price == null ? null : new Money(price.amountMinor(), price.currency());
  }

  private static Client client(Booking.Client client) {
    return new Client(
        client.name(), client.email(), client.phone(), client.phoneE164(), client.language());
  }

  private static Address address(Booking.Address at) {
    return new Address(at.street(), at.postalCode(), at.city(), at.country());
  }
}
