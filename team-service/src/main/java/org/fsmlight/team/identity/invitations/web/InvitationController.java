package org.fsmlight.team.identity.invitations.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.invitations.AcceptInvitation;
import org.fsmlight.team.identity.invitations.Decision;
import org.fsmlight.team.identity.invitations.Refusal;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.LinkThrottle;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invitations. They need no access token, since the token in the path is the proof. */
@RestController
@RequestMapping("/api/invitations/{token}")
class InvitationController {

  private final AcceptInvitation acceptInvitation;
  private final LinkThrottle throttle;
  private final Clock clock;

  InvitationController(AcceptInvitation acceptInvitation, LinkThrottle throttle, Clock clock) {
    this.acceptInvitation = acceptInvitation;
    this.throttle = throttle;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<InvitationResponse> look(@PathVariable String token, ClientAddress from) {
    var now = clock.instant();
    return throttle.open(
        from,
        now,
        () ->
            acceptInvitation
                .preview(new OneTimeToken(token), now)
                .map(InvitationResponse::of)
                .map(ResponseEntity::ok),
        () -> InvitationProblems.linkInvalid().response(),
        TooManyAttempts::response);
  }

  @PostMapping
  ResponseEntity<AcceptedInvitationResponse> accept(
      @PathVariable String token,
      @Valid @RequestBody AcceptInvitationRequest request,
      ClientAddress from) {
    var now = clock.instant();
    return throttle.open(
        from,
        now,
        () -> accepted(new OneTimeToken(token), new Password(request.password()), now),
        () -> InvitationProblems.linkInvalid().response(),
        TooManyAttempts::response);
  }

  private Optional<ResponseEntity<AcceptedInvitationResponse>> accepted(
      OneTimeToken token, Password password, Instant now) {
    return switch (acceptInvitation.accept(token, password, now)) {
      case Decision.Accepted accepted ->
          Optional.of(ResponseEntity.ok(AcceptedInvitationResponse.of(accepted)));
      case Decision.Refused(Refusal.PasswordRejected(var reason)) ->
          throw new BadInput("password", reason);
      case Decision.Refused(Refusal.LinkInvalid()) -> Optional.empty();
    };
  }
}
