package org.fsmlight.dispatch.history.web;

import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.companies.Dispatchers;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/** What people are called, as far as this service was told. */
@Component
class Names {

  private final Technicians technicians;
  private final Dispatchers dispatchers;

  Names(Technicians technicians, Dispatchers dispatchers) {
    this.technicians = technicians;
    this.dispatchers = dispatchers;
  }

  Optional<String> of(String role, String id) {
    return switch (role) {
      case "technician" -> technicians.find(new TechnicianId(id)).map(Technician::name);
      case "dispatcher" -> dispatchers.name(id);
      default -> Optional.empty();
    };
  }
}
