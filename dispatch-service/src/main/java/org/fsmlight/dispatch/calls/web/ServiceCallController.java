package org.fsmlight.dispatch.calls.web;

import java.time.LocalDate;
import java.util.List;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCalls;
import org.fsmlight.dispatch.calls.ServiceCalls.Selection;
import org.fsmlight.dispatch.companies.Companies;
import org.fsmlight.dispatch.companies.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading service calls. */
@RestController
@RequestMapping("/api")
class ServiceCallController {

  private static final int PAGE = 50;

  private final ServiceCalls calls;
  private final Companies companies;

  ServiceCallController(ServiceCalls calls, Companies companies) {
    this.calls = calls;
    this.companies = companies;
  }

  @GetMapping("/service-calls/{id}")
  ResponseEntity<ServiceCallRepresentation> get(@PathVariable String id, Caller caller) {
    return calls
        .find(new ServiceCallId(id))
        .filter(call -> Authors.mayRead(caller, call))
        .map(ServiceCallRepresentation::ok)
        .orElseThrow(() -> new NotFound("service call", id));
  }

  @GetMapping("/service-calls")
  Page list(
      @RequestParam @Nullable CallStatus status,
      @RequestParam @Nullable String technicianId,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    var company = new CompanyId(caller.company());
    var technician = technicianId == null ? null : new TechnicianId(technicianId);
    var found =
        calls.list(new Selection(company, status, technician), lastSeen(cursor, company), PAGE + 1);
    var shown = found.stream().limit(PAGE).map(ServiceCallRepresentation::of).toList();
    return new Page(shown, found.size() > PAGE ? shown.getLast().id() : null);
  }

  @GetMapping("/my/service-calls")
  Page mine(
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
    return new Page(mine.stream().map(ServiceCallRepresentation::of).toList(), null);
  }

  /**
   * @param next the cursor of the next page, if there is one
   */
  record Page(List<ServiceCallRepresentation> items, @Nullable String next) {}

  /** A cursor is the id of the last call on the page before. */
  private @Nullable ServiceCall lastSeen(@Nullable String cursor, CompanyId company) {
    return cursor == null
        ? null
        : calls
            .find(new ServiceCallId(cursor))
            .filter(call -> call.company().equals(company))
            .orElseThrow(() -> new BadInput("cursor", "must be 'next' of the page before"));
  }
}
