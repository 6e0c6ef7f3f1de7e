package org.fsmlight.notification.planning;

import java.util.stream.Stream;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CannotComplete;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DispatcherInvited;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.PasswordResetRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestExpired;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestReceived;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestWithdrawn;
import org.fsmlight.notification.planning.NotifiableDomainEvent.SignUpRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianInvited;
import org.fsmlight.notification.planning.NotifiableDomainEvent.VerificationChanged;
import org.springframework.stereotype.Component;

/** Plans the messages that a domain event leads to. It changes nothing. */
@Component
public final class NotificationPlanner {

  private final Directory directory;
  private final Correspondences correspondences;
  private final PlanningSettings settings;

  public NotificationPlanner(
      Directory directory, Correspondences correspondences, PlanningSettings settings) {
    this.directory = directory;
    this.correspondences = correspondences;
    this.settings = settings;
  }

  public Stream<PlannedMessage> plan(NotifiableDomainEvent event, EventContext context) {
    return Stream.concat(toDispatchers(event, context), toOthers(event));
  }

  private Stream<PlannedMessage> toDispatchers(NotifiableDomainEvent event, EventContext context) {
    return BroadcastRules.broadcast(event, context).stream()
        .flatMap(
            broadcast ->
                directory.office(broadcast.companyId()).activeDispatchers().stream()
                    .flatMap(
                        dispatcher -> NotificationRules.broadcast(broadcast, dispatcher.id())));
  }

  private Stream<PlannedMessage> toOthers(NotifiableDomainEvent event) {
    return switch (event) {
      case RequestReceived _, CannotComplete _ -> Stream.empty();
      case RequestAccepted accepted -> NotificationRules.accepted(accepted);
      case RequestWithdrawn withdrawn -> NotificationRules.withdrawn(withdrawn);
      case RequestExpired expired -> NotificationRules.expired(expired, settings.redistribution());
      case DateDefined defined -> NotificationRules.dateDefined(defined);
      case DateChanged changed -> NotificationRules.dateChanged(changed);
      case TechnicianChanged changed -> NotificationRules.technicianChanged(changed);
      case ChangeUndone undone ->
          NotificationRules.undone(undone, correspondences.ofCall(undone.booking().id()));
      case CallCancelled cancelled -> NotificationRules.cancelled(cancelled);
      case CallCompleted completed -> NotificationRules.completed(completed);
      case TechnicianInvited(var company, var technician, var invitation) ->
          NotificationRules.invited(
              company, Recipient.technician(technician), Template.TECHNICIAN_INVITED, invitation);
      case DispatcherInvited(var company, var dispatcher, var invitation) ->
          NotificationRules.invited(
              company, Recipient.dispatcher(dispatcher), Template.DISPATCHER_INVITED, invitation);
      case SignUpRequested requested -> NotificationRules.signUp(requested);
      case PasswordResetRequested(var company, var account, var access) ->
          NotificationRules.access(company, account, Template.PASSWORD_RESET_REQUESTED, access);
      case PasswordChanged(var company, var account, var access) ->
          NotificationRules.access(company, account, Template.PASSWORD_CHANGED, access);
      case VerificationChanged changed -> NotificationRules.verificationChanged(changed);
    };
  }
}
