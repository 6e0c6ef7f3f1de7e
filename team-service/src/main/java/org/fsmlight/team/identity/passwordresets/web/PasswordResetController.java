package org.fsmlight.team.identity.passwordresets.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwordresets.Decision;
import org.fsmlight.team.identity.passwordresets.RedeemPasswordReset;
import org.fsmlight.team.identity.passwordresets.Refusal;
import org.fsmlight.team.identity.passwordresets.RequestPasswordReset;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.LinkThrottle;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Password resets, which need no token. Neither the answer nor its time reveals whether an address
 * has an account.
 */
@RestController
@RequestMapping("/api/password-resets")
class PasswordResetController {

  /** Longer than a request takes in either case, unless the store is slow. */
  private static final Duration RESPONSE_TIME = Duration.ofMillis(150);

  private final RequestPasswordReset requestPasswordReset;
  private final RedeemPasswordReset redeemPasswordReset;
  private final LinkThrottle throttle;
  private final Clock clock;

  PasswordResetController(
      RequestPasswordReset requestPasswordReset,
      RedeemPasswordReset redeemPasswordReset,
      LinkThrottle throttle,
      Clock clock) {
    this.requestPasswordReset = requestPasswordReset;
    this.redeemPasswordReset = redeemPasswordReset;
    this.throttle = throttle;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<Void> request(@Valid @RequestBody PasswordResetRequest request, ClientAddress from)
      throws InterruptedException {
    long start = System.nanoTime();
    var decision =
        requestPasswordReset.request(
            EmailAddress.parse(request.email()).orElseThrow(), from, clock.instant());
    Thread.sleep(RESPONSE_TIME.minusNanos(System.nanoTime() - start));
    return switch (decision) {
      case Decision.Accepted() -> ResponseEntity.accepted().build();
      case Decision.Refused(var refusal) -> PasswordResetProblems.response(refusal);
    };
  }

  @GetMapping("/{token}")
  ResponseEntity<PasswordResetResponse> look(@PathVariable String token, ClientAddress from) {
    var now = clock.instant();
    return throttle.open(
        from,
        now,
        () ->
            redeemPasswordReset
                .preview(new OneTimeToken(token), now)
                .map(PasswordResetResponse::of)
                .map(ResponseEntity::ok),
        () -> PasswordResetProblems.linkInvalid().response(),
        TooManyAttempts::response);
  }

  @PostMapping("/{token}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> redeem(
      @PathVariable String token,
      @Valid @RequestBody NewPasswordRequest request,
      ClientAddress from) {
    var now = clock.instant();
    return throttle.open(
        from,
        now,
        () -> redeemed(new OneTimeToken(token), new Password(request.password()), now),
        () -> PasswordResetProblems.linkInvalid().response(),
        TooManyAttempts::response);
  }

  private Optional<ResponseEntity<Void>> redeemed(
      OneTimeToken token, Password chosen, Instant now) {
    return switch (redeemPasswordReset.redeem(token, chosen, now)) {
      case Decision.Accepted() -> Optional.of(ResponseEntity.noContent().build());
      case Decision.Refused(Refusal.LinkInvalid()) -> Optional.empty();
      case Decision.Refused(var refusal) -> Optional.of(PasswordResetProblems.response(refusal));
    };
  }
}
