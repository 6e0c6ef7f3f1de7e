package org.fsmlight.dispatch.calls.web;

import java.time.LocalDate;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Days;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads service calls over HTTP. */
@RestController
@RequestMapping("/api")
class ServiceCallController {

  private final ServiceCalls calls;
  private final Companies companies;

  ServiceCallController(ServiceCalls calls, Companies companies) {
    this.calls = calls;
    this.companies = companies;
  }

  @GetMapping("/service-calls/{id}")
  ResponseEntity<ServiceCallResponse> get(@PathVariable String id, Caller caller) {
    return calls
        .find(new ServiceCallId(id))
        .filter(call -> Actors.mayRead(caller, call))
        .map(ServiceCallResponse::ok)
        .orElseThrow(() -> new NotFound("service call", id));
  }

  @GetMapping("/my/service-calls")
  OwnServiceCallsResponse mine(
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
      Caller caller) {
    var days = new Days(from, to);
    if (!days.areReasonable()) {
      throw new BadInput("to", Days.REASONABLE);
    }
    var id = new CompanyId(caller.company());
    var company = companies.find(id).orElseThrow(() -> new NotFound("company", id.value()));
    var mine = calls.of(new TechnicianId(caller.account()), id, days.in(company.zone()));
    return new OwnServiceCallsResponse(mine.stream().map(ServiceCallResponse::of).toList());
  }
}
