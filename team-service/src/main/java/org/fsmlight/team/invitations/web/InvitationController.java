package org.fsmlight.team.invitations.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.invitations.AcceptInvitation;
import org.fsmlight.team.invitations.AcceptInvitation.OpenInvitation;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.LinkTries;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public: the token in the path is all the caller has to show. */
@RestController
@RequestMapping("/api/invitations/{token}")
class InvitationController {

  private final AcceptInvitation acceptInvitation;
  private final LinkTries tries;

  InvitationController(AcceptInvitation acceptInvitation, LinkTries tries) {
    this.acceptInvitation = acceptInvitation;
    this.tries = tries;
  }

  record PasswordForm(
      @NotNull(message = "is missing") @Size(max = 1000, message = "is too long")
          String password) {}

  record AcceptedView(String id, String status, String state, long version, List<String> missing) {

    static AcceptedView of(AcceptInvitation.Accepted accepted) {
      return new AcceptedView(
          accepted.id().value(),
          accepted.state(),
          accepted.state(),
          accepted.version(),
          accepted.missing());
    }
  }

  @GetMapping
  ResponseEntity<OpenInvitation> look(@PathVariable String token, ClientAddress from) {
    return tries.open(
        from,
        () -> acceptInvitation.look(new InvitationToken(token)).map(ResponseEntity::ok),
        () -> invalid().response(),
        TooManyAttempts::response);
  }

  @PostMapping
  ResponseEntity<AcceptedView> accept(
      @PathVariable String token, @Valid @RequestBody PasswordForm form, ClientAddress from) {
    return tries.open(
        from,
        () -> accepted(new InvitationToken(token), new Password(form.password())),
        () -> invalid().response(),
        TooManyAttempts::response);
  }

  private Optional<ResponseEntity<AcceptedView>> accepted(
      InvitationToken token, Password password) {
    return switch (acceptInvitation.accept(token, password)) {
      case AcceptInvitation.Accepted accepted ->
          Optional.of(ResponseEntity.ok(AcceptedView.of(accepted)));
      case AcceptInvitation.PasswordRefused(var reason) -> throw new BadInput("password", reason);
      case AcceptInvitation.Invalid() -> Optional.empty();
    };
  }

  /** One text for all reasons, so that trying tells nothing. */
  private static Problem invalid() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "invitation-invalid",
            "Invitation not valid",
            "This link does not work, or not any more. Ask your company to invite you again.")
        .at("/api/invitations");
  }
}
