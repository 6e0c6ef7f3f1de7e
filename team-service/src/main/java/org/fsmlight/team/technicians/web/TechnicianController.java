package org.fsmlight.team.technicians.web;

import jakarta.validation.Valid;
import java.util.List;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.technicians.Activation;
import org.fsmlight.team.technicians.InviteTechnician;
import org.fsmlight.team.technicians.Technicians;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The team, as its dispatchers see and add to it. */
@RestController
@RequestMapping("/api/technicians")
class TechnicianController {

  private final Technicians technicians;
  private final InviteTechnician inviteTechnician;
  private final Activation activation;

  TechnicianController(
      Technicians technicians, InviteTechnician inviteTechnician, Activation activation) {
    this.technicians = technicians;
    this.inviteTechnician = inviteTechnician;
    this.activation = activation;
  }

  record TechnicianList(List<TechnicianView> items) {}

  @GetMapping
  TechnicianList list(Caller caller) {
    return new TechnicianList(
        technicians.of(new CompanyId(caller.company())).stream().map(TechnicianView::of).toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<TechnicianView> look(@PathVariable String id, Caller caller) {
    return technicians
        .find(new AccountId(id))
        .filter(technician -> caller.isOf(technician.company().value()))
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping
  ResponseEntity<TechnicianView> invite(@Valid @RequestBody InvitationForm form, Caller caller) {
    return TechnicianAnswers.of(
        inviteTechnician.invite(
            new CompanyId(caller.company()),
            form.profile(),
            form.address(),
            caller.actor(Role.DISPATCHER)));
  }

  @PostMapping("/{id}/deactivate")
  ResponseEntity<TechnicianView> deactivate(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    var company = new CompanyId(caller.company());
    var by = caller.actor(Role.DISPATCHER);
    return activation
        .deactivate(company, new AccountId(id), ifMatch::allows, by)
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping("/{id}/reactivate")
  ResponseEntity<TechnicianView> reactivate(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    var company = new CompanyId(caller.company());
    var by = caller.actor(Role.DISPATCHER);
    return activation
        .reactivate(company, new AccountId(id), ifMatch::allows, by)
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping("/{id}/reinvite")
  ResponseEntity<TechnicianView> reinvite(@PathVariable String id, Caller caller) {
    return inviteTechnician
        .again(new CompanyId(caller.company()), new AccountId(id), caller.actor(Role.DISPATCHER))
        .map(TechnicianAnswers::of)
        .orElseThrow(() -> new NotFound("technician", id));
  }
}
