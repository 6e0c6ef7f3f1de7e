package org.fsmlight.team.reset.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Optional;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.MailAddress;
import org.fsmlight.team.reset.RedeemReset;
import org.fsmlight.team.reset.RedeemReset.OpenReset;
import org.fsmlight.team.reset.RequestReset;
import org.fsmlight.team.throttling.Admission;
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

/** Public. Neither the answer nor the time it takes tells whether an address has an account. */
@RestController
@RequestMapping("/api/password-resets")
class PasswordResetController {

  /** Longer than either takes, unless the store is slow with both. */
  private static final Duration AS_LONG_FOR_EVERYBODY = Duration.ofMillis(150);

  private final RequestReset requestReset;
  private final RedeemReset redeemReset;
  private final LinkTries tries;

  PasswordResetController(RequestReset requestReset, RedeemReset redeemReset, LinkTries tries) {
    this.requestReset = requestReset;
    this.redeemReset = redeemReset;
    this.tries = tries;
  }

  /** Whose password was forgotten. */
  record ResetForm(@MailAddress String email) {}

  /** The new one. */
  record NewPasswordForm(
      @NotNull(message = "is missing") @Size(max = 1000, message = "is too long")
          String password) {}

  @PostMapping
  ResponseEntity<Void> request(@Valid @RequestBody ResetForm form, ClientAddress from)
      throws InterruptedException {
    long began = System.nanoTime();
    var tooMany = requestReset.request(new EmailAddress(form.email()), from);
    Thread.sleep(AS_LONG_FOR_EVERYBODY.minusNanos(System.nanoTime() - began));
    return tooMany
        .map(Admission.TooMany::retryAfter)
        .map(TooManyAttempts::<Void>response)
        .orElseGet(() -> ResponseEntity.accepted().build());
  }

  @GetMapping("/{token}")
  ResponseEntity<OpenReset> look(@PathVariable String token, ClientAddress from) {
    return tries.open(
        from,
        () -> redeemReset.look(new InvitationToken(token)).map(ResponseEntity::ok),
        () -> invalid().response(),
        TooManyAttempts::response);
  }

  @PostMapping("/{token}")
  ResponseEntity<Void> redeem(
      @PathVariable String token, @Valid @RequestBody NewPasswordForm form, ClientAddress from) {
    return tries.open(
        from,
        () -> redeemed(new InvitationToken(token), new Password(form.password())),
        () -> invalid().response(),
        TooManyAttempts::response);
  }

  private Optional<ResponseEntity<Void>> redeemed(InvitationToken token, Password chosen) {
    return switch (redeemReset.redeem(token, chosen)) {
      case RedeemReset.Changed() -> Optional.of(ResponseEntity.noContent().build());
      case RedeemReset.PasswordRefused(String reason) -> throw new BadInput("password", reason);
      case RedeemReset.Invalid() -> Optional.empty();
    };
  }

  /** One text for all reasons, so that trying tells nothing. */
  private static Problem invalid() {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "reset-invalid",
            "Link not valid",
            "This link does not work, or not any more. Ask for a new one.")
        .at("/api/password-resets");
  }
}
