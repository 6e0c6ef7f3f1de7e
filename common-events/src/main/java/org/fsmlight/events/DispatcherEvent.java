package org.fsmlight.events;

/** Events of a dispatcher, published by team-service. */
public sealed interface DispatcherEvent extends Event
    permits DispatcherJoined, DispatcherChanged, DispatcherLeft {

  Dispatcher dispatcher();

  @Override
  default String subject() {
    return "dispatcher/" + dispatcher().id();
  }

  @Override
  default long version() {
    return dispatcher().version();
  }

  @Override
  default String companyId() {
    return dispatcher().companyId();
  }
}
