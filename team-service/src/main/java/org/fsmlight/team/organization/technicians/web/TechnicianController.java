package org.fsmlight.team.organization.technicians.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.technicians.DeactivateTechnician;
import org.fsmlight.team.organization.technicians.Decision;
import org.fsmlight.team.organization.technicians.InviteTechnician;
import org.fsmlight.team.organization.technicians.ReactivateTechnician;
import org.fsmlight.team.organization.technicians.ReinviteTechnician;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.Technicians;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The technicians of the caller's company, for its dispatchers. */
@RestController
@RequestMapping("/api/technicians")
class TechnicianController {

  private final Technicians technicians;
  private final InviteTechnician inviteTechnician;
  private final ReinviteTechnician reinviteTechnician;
  private final DeactivateTechnician deactivateTechnician;
  private final ReactivateTechnician reactivateTechnician;
  private final CompanyCountry countries;
  private final Clock clock;

  TechnicianController(
      Technicians technicians,
      InviteTechnician inviteTechnician,
      ReinviteTechnician reinviteTechnician,
      DeactivateTechnician deactivateTechnician,
      ReactivateTechnician reactivateTechnician,
      CompanyCountry countries,
      Clock clock) {
    this.technicians = technicians;
    this.inviteTechnician = inviteTechnician;
    this.reinviteTechnician = reinviteTechnician;
    this.deactivateTechnician = deactivateTechnician;
    this.reactivateTechnician = reactivateTechnician;
    this.countries = countries;
    this.clock = clock;
  }

  @GetMapping
  TechnicianListResponse list(Caller caller) {
    return new TechnicianListResponse(
        technicians.of(company(caller)).stream().map(TechnicianResponse::of).toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<TechnicianResponse> look(@PathVariable String id, Caller caller) {
    return technicians
        .find(new AccountId(id))
        .filter(technician -> caller.isOf(technician.company().value()))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<TechnicianResponse> invite(
      @Valid @RequestBody InviteTechnicianRequest request, Caller caller) {
    var decision =
        inviteTechnician.invite(
            company(caller),
            request.profile(countries.of(caller)),
            request.address(),
            clock.instant(),
            actor(caller));
    return switch (decision) {
      case Decision.Accepted(var change) -> created(change.technician());
      case Decision.Refused(var refusal) -> TechnicianProblems.of(refusal).response();
    };
  }

  private static ResponseEntity<TechnicianResponse> created(Technician technician) {
    return ResponseEntity.created(URI.create("/api/technicians/" + technician.id().value()))
        .eTag(ETags.of(technician.version()))
        .body(TechnicianResponse.of(technician));
  }

  @PostMapping("/{id}/deactivate")
  ResponseEntity<TechnicianResponse> deactivate(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    var technician = new AccountId(id);
    return deactivateTechnician
        .deactivate(company(caller), technician, ifMatch::allows, clock.instant(), actor(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping("/{id}/reactivate")
  ResponseEntity<TechnicianResponse> reactivate(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    var technician = new AccountId(id);
    return reactivateTechnician
        .reactivate(company(caller), technician, ifMatch::allows, clock.instant(), actor(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  @PostMapping("/{id}/reinvite")
  ResponseEntity<TechnicianResponse> reinvite(@PathVariable String id, Caller caller) {
    return reinviteTechnician
        .reinvite(company(caller), new AccountId(id), clock.instant(), actor(caller))
        .map(TechnicianResponse::entityOf)
        .orElseThrow(() -> new NotFound("technician", id));
  }

  private static CompanyId company(Caller caller) {
    return new CompanyId(caller.company());
  }

  private static Actor actor(Caller caller) {
    return Actor.parse(caller.actor(Role.DISPATCHER));
  }
}
