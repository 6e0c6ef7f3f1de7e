package org.fsmlight.notification.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Template;

/**
 * Stores the messages a fact demands, each once, however often and in whatever order facts come.
 * Nothing is sent here.
 */
public final class Telling {

  static final String TOO_OLD = "what happened is too old to be told anew";

  private final Correspondences correspondences;
  private final Circulars circulars;
  private final Directory directory;
  private final Calls calls;
  private final Agenda agenda;
  private final TellingLimits limits;

  public Telling(
      Correspondences correspondences,
      Circulars circulars,
      Directory directory,
      Calls calls,
      Agenda agenda,
      TellingLimits limits) {
    this.correspondences = correspondences;
    this.circulars = circulars;
    this.directory = directory;
    this.calls = calls;
    this.agenda = agenda;
    this.limits = limits;
  }

  public void tell(Fact fact, Occasion occasion, Instant now) {
    messages(fact, occasion).forEach(planned -> keep(planned, occasion, now));
  }

  /**
   * Tells a dispatcher just kept in the directory of what came before: requests as long as nobody
   * has decided, anything else only if it happened after the dispatcher was there. A circular is
   * stored before the directory is read, and the directory before the circulars are: whichever
   * comes first, one of the two finds the other.
   *
   * @param thereSince when the dispatcher surely belonged to the company
   */
  public void tellWhatCameBefore(Person dispatcher, Instant thereSince, Instant now) {
    if (!dispatcher.active()) {
      return;
    }
    circulars.ofCompanySince(dispatcher.companyId(), now.minus(limits.catchUp())).stream()
        .filter(circular -> isStillNews(circular, thereSince))
        .forEach(
            circular ->
                Plans.circular(circular, dispatcher.id())
                    .forEach(planned -> keep(planned, circular.occasion(), now)));
  }

  private boolean isStillNews(Circular circular, Instant thereSince) {
    return circular.template() == Template.REQUEST_RECEIVED
        ? calls.undecided(circular.content().booking().id())
        : circular.occasion().time().isAfter(thereSince);
  }

  private Stream<Planned> messages(Fact fact, Occasion occasion) {
    Stream<Planned> toDispatchers =
        Circulating.of(fact, occasion).map(this::circulate).orElseGet(Stream::empty);
    return Stream.concat(
        toDispatchers,
        switch (fact) {
          case Fact.RequestReceived _, Fact.CannotComplete _ -> Stream.empty();
          case Fact.RequestAccepted accepted -> Plans.accepted(accepted);
          case Fact.RequestWithdrawn withdrawn -> Plans.withdrawn(withdrawn);
          case Fact.RequestExpired expired -> Plans.expired(expired, limits.redistribution());
          case Fact.DateDefined defined -> Plans.defined(defined);
          case Fact.DateChanged changed -> Plans.changed(changed);
          case Fact.TechnicianChanged changed -> Plans.technicianChanged(changed);
          case Fact.ChangeUndone undone -> undo(undone);
          case Fact.CallCancelled cancelled -> Plans.cancelled(cancelled);
          case Fact.CallCompleted completed -> Plans.completed(completed);
          case Fact.TechnicianInvited invited -> Plans.invited(invited);
          case Fact.DispatcherInvited invited -> Plans.invited(invited);
          case Fact.SignUpRequested requested -> Plans.signUp(requested);
          case Fact.PasswordResetRequested requested ->
              Plans.access(
                  requested.companyId(),
                  requested.accountId(),
                  Template.PASSWORD_RESET_REQUESTED,
                  requested.access());
          case Fact.PasswordChanged changed ->
              Plans.access(
                  changed.companyId(),
                  changed.accountId(),
                  Template.PASSWORD_CHANGED,
                  changed.access());
          case Fact.VerificationChanged changed -> Plans.verificationChanged(changed);
        });
  }

  private Stream<Planned> circulate(Circular circular) {
    circulars.add(circular);
    return directory.office(circular.companyId()).present().stream()
        .flatMap(dispatcher -> Plans.circular(circular, dispatcher.id()));
  }

  /**
   * Keeps the state first: a message of the change that comes only afterwards is then withdrawn
   * when it is released, one that came before is found here and folded.
   */
  private Stream<Planned> undo(Fact.ChangeUndone fact) {
    calls.keepCall(fact.booking().id(), fact.call());
    List<Correspondence> soFar = correspondences.ofCall(fact.booking().id());
    return Plans.undone(fact, soFar);
  }

  private void keep(Planned planned, Occasion occasion, Instant now) {
    boolean tooOld = occasion.time().plus(limits.tooOld()).isBefore(now);
    Planned wanted = tooOld ? planned.skippedBecause(TOO_OLD) : planned;
    Message message = wanted.message(occasion, now);
    Correspondence before = wanted.begin(); // mostly there is none yet
    while (true) {
      Optional<Correspondence> after = before.add(message, now);
      if (after.isEmpty()) {
        return;
      }
      Correspondence kept = after.get();
      if (before.version() == 0
          ? correspondences.add(kept)
          : correspondences.save(kept, before.version())) {
        kept.dueAt().ifPresent(at -> agenda.due(kept, at));
        return;
      }
      before = correspondences.find(before.id()).orElse(before);
    }
  }
}
