package org.fsmlight.team.signup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.signup.SignUpAsked.Addressee;
import org.fsmlight.team.throttling.Admission;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.Limit;
import org.fsmlight.team.throttling.Throttle;
import org.springframework.stereotype.Component;

/**
 * Somebody signs a company up. What they are answered never depends on whether the mail address has
 * an account: only its owner learns that, by mail.
 */
@Component
public class SignUpCompany {

  private static final Limit FROM_ONE_PLACE = new Limit("sign-up-from", 30, Duration.ofHours(1));
  private static final Limit TO_ONE_MAILBOX = new Limit("sign-up-to", 3, Duration.ofHours(1));

  private final SignUps signUps;
  private final People people;
  private final Throttle throttle;
  private final Clock clock;

  SignUpCompany(SignUps signUps, People people, Throttle throttle, Clock clock) {
    this.signUps = signUps;
    this.people = people;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * A mailbox gets only so many mails in an hour; who asks for more is not told.
   *
   * @return what keeps the caller from trying, whatever the address
   */
  public Optional<Admission.TooMany> signUp(Application application, ClientAddress from) {
    Instant now = clock.instant();
    if (throttle.admit(List.of(FROM_ONE_PLACE.by(from.network())), now)
        instanceof Admission.TooMany tooMany) {
      return Optional.of(tooMany);
    }
    var mailbox = TO_ONE_MAILBOX.by(application.founder().email().key());
    if (throttle.admit(List.of(mailbox), now) instanceof Admission.Admitted) {
      signUps.add(asked(application, now));
    }
    return Optional.empty();
  }

  private SignUpAsked asked(Application application, Instant now) {
    return people
        .at(application.founder().email())
        .map(
            holder ->
                new SignUpAsked(SignUp.refused(application, now), addressee(holder), null, now))
        .orElseGet(() -> welcome(application, now));
  }

  private static SignUpAsked welcome(Application application, Instant now) {
    var id = AccountId.random();
    var token = InvitationToken.random(id);
    var founder = application.founder();
    var addressee =
        new Addressee(
            founder.name().first(), founder.name().last(), founder.email(), founder.language());
    return new SignUpAsked(SignUp.asked(application, token, id, now), addressee, token, now);
  }

  /** The account's own words, not those of whoever signs up with its address. */
  private static Addressee addressee(Person holder) {
    return new Addressee(
        holder.name().first(), holder.name().last(), holder.email(), holder.language());
  }
}
