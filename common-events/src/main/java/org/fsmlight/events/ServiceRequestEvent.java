package org.fsmlight.events;

/** What request-service tells of a service request. */
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
