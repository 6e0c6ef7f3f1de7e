package org.fsmlight.events;

/**
 * A fact one service tells the others, with the full public state of its aggregate after the fact.
 * The topic is named after the record; a reader keeps one version for each aggregate and applies
 * only what is newer.
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
        ClientErased {

  /** The aggregate, as {@code kind/ID}. */
  String subject();

  /** The aggregate's version after the fact; several facts of one write share it. */
  long version();

  /** The company it belongs to; empty when it stands above companies. */
  String companyId();

  /** The partition key: the aggregate's id, unless the event says otherwise. */
  default String key() {
    return subject().substring(subject().indexOf('/') + 1);
  }

  /** The topic it is told on, which is also its CloudEvents type. */
  default String topic() {
    return getClass().getSimpleName();
  }
}
