package org.fsmlight.dispatch.boards.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.BoardProjection;
import org.fsmlight.dispatch.bookings.messaging.BookingEventTranslator;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestEvent;
import org.springframework.stereotype.Component;

/** Updates the card of a request and its call. */
@Component("updateCardOnEvent")
class UpdateCardOnEvent extends EventListener {

  private final BoardProjection projection;

  UpdateCardOnEvent(BoardProjection projection) {
    this.projection = projection;
    on(ServiceRequestEvent.class, envelope -> update(envelope.event().request()));
    on(ServiceCallEvent.class, envelope -> update(envelope.event().call()));
  }

  private void update(ServiceRequest request) {
    projection.apply(
        new ServiceCallId(request.id()),
        new CompanyId(request.companyId()),
        BookingEventTranslator.booking(request),
        CardEventTranslator.request(request));
  }

  private void update(ServiceCall call) {
    projection.apply(
        new ServiceCallId(call.id()),
        new CompanyId(call.companyId()),
        BookingEventTranslator.booking(call),
        CardEventTranslator.call(call));
  }
}
