package org.fsmlight.dispatch.board;

import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/** What became of all messages. */
public interface MessagesOfCalls {

  Optional<CallMessages> find(ServiceCallId call);

  /** Stores it unless this version was stored before: then false. */
  boolean save(CallMessages messages);
}
