package org.fsmlight.team.dispatchers.web;

import jakarta.validation.Valid;
import java.util.List;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.dispatchers.InviteDispatcher;
import org.fsmlight.team.dispatchers.RemoveDispatcher;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dispatchers of the caller's company. */
@RestController
@RequestMapping("/api/dispatchers")
class DispatcherController {

  private final Dispatchers dispatchers;
  private final InviteDispatcher inviteDispatcher;
  private final RemoveDispatcher removeDispatcher;

  DispatcherController(
      Dispatchers dispatchers,
      InviteDispatcher inviteDispatcher,
      RemoveDispatcher removeDispatcher) {
    this.dispatchers = dispatchers;
    this.inviteDispatcher = inviteDispatcher;
    this.removeDispatcher = removeDispatcher;
  }

  record DispatcherList(List<DispatcherView> items) {}

  @GetMapping
  DispatcherList list(Caller caller) {
    return new DispatcherList(
        dispatchers.of(new CompanyId(caller.company())).stream()
            .filter(dispatcher -> !dispatcher.left())
            .map(DispatcherView::of)
            .toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<DispatcherView> look(@PathVariable String id, Caller caller) {
    return dispatchers
        .find(new AccountId(id))
        .filter(dispatcher -> caller.isOf(dispatcher.company().value()))
        .map(DispatcherAnswers::of)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  @PostMapping
  ResponseEntity<DispatcherView> invite(@Valid @RequestBody DispatcherForm form, Caller caller) {
    return DispatcherAnswers.of(
        inviteDispatcher.invite(new CompanyId(caller.company()), form.profile(), actor(caller)));
  }

  @PostMapping("/{id}/reinvite")
  ResponseEntity<DispatcherView> reinvite(@PathVariable String id, Caller caller) {
    return inviteDispatcher
        .again(new CompanyId(caller.company()), new AccountId(id), actor(caller))
        .map(DispatcherAnswers::of)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  @PostMapping("/{id}/remove")
  ResponseEntity<DispatcherView> remove(@PathVariable String id, IfMatch ifMatch, Caller caller) {
    var company = new CompanyId(caller.company());
    return removeDispatcher
        .remove(company, new AccountId(id), ifMatch::allows, actor(caller))
        .map(DispatcherAnswers::of)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  private static String actor(Caller caller) {
    return caller.actor(Role.DISPATCHER);
  }
}
