package org.fsmlight.events;

/**
 * A domain event that one service publishes for the others. Except for {@link BoardChanged} and
 * {@link ClientErased}, it carries the whole public state of its aggregate after the event. The
 * topic is named after the record. Messages may arrive several times and in any order: a reader
 * stores the version it has applied of each aggregate, and applies only newer ones.
 */
public sealed interface Event
    permits ServiceRequestEvent,
        ServiceCallEvent,
        BoardChanged,
        CompanyEvent,
        DispatcherEvent,
        TechnicianEvent,
        TechnicianClearanceEvent,
        NotificationEvent,
        SignUpRequested,
        AccountEvent,
        LoginEnded,
        ClientErased {

  /** The aggregate the event belongs to, as {@code kind/ID}. */
  String subject();

  /** The aggregate's version after the event. Several events of one write share it. */
  long version();

  /** The company the aggregate belongs to; empty when it stands above companies. */
  String companyId();

  /** The partition key: the aggregate's id, unless the event says otherwise. */
  default String key() {
    return subject().substring(subject().indexOf('/') + 1);
  }

  /** The topic the event is published on, which is also its CloudEvents type. */
  default String topic() {
    return getClass().getSimpleName();
  }
}
