package org.fsmlight.events;

/** Events of a service request, published by request-service. */
public sealed interface ServiceRequestEvent extends Event
    permits ServiceRequested,
        ServiceCallAccepted,
        ServiceCallDeclined,
        ServiceCallDeclineUndone,
        ServiceRequestWithdrawn,
        ServiceRequestExpired {

  ServiceRequest request();

  @Override
  default String subject() {
    return "service-request/" + request().id();
  }

  @Override
  default long version() {
    return request().version();
  }

  @Override
  default String companyId() {
    return request().companyId();
  }
}
