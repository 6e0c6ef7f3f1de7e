package org.fsmlight.dispatch.histories.web;

import java.util.Optional;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.companies.Dispatchers;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** Finds the names of technicians and dispatchers. */
@Component
class ActorNames {

  private final Technicians technicians;
  private final Dispatchers dispatchers;

  ActorNames(Technicians technicians, Dispatchers dispatchers) {
    this.technicians = technicians;
    this.dispatchers = dispatchers;
  }

  Optional<String> of(ActorId actor) {
    return switch (actor.role()) {
      case "technician" -> technicians.find(new TechnicianId(actor.id())).map(Technician::name);
      case "dispatcher" -> dispatchers.name(new AccountId(actor.id()));
      default -> Optional.empty();
    };
  }
}
