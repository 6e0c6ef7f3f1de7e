package org.fsmlight.team.operators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.RoleHolder;
import org.fsmlight.team.accounts.RoleHolders;
import org.fsmlight.team.contact.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The people who are operators now: who is taken out of the configuration is none any more, and
 * only the account stays.
 */
@Component
class OperatorRole implements RoleHolders {

  private static final Logger log = LoggerFactory.getLogger(OperatorRole.class);

  private final Accounts accounts;
  private final List<Operators> origins;
  private final Map<AccountId, Operator> known = new ConcurrentHashMap<>();

  OperatorRole(Accounts accounts, List<Operators> origins) {
    this.accounts = accounts;
    this.origins = origins;
  }

  /** Whoever has an account as something else is left out: nobody is both. */
  void takeUp() {
    origins.stream().flatMap(origin -> origin.operators().stream()).forEach(this::takeUp);
  }

  private void takeUp(Operator operator) {
    var id = operator.id() == null ? AccountId.random() : new AccountId(operator.id());
    var wanted =
        new Account(id, 1, null, Account.Part.OPERATOR, null, operator.firstPassword(), null);
    Account holder = accounts.claim(operator.address(), wanted);
    if (holder.part() == Account.Part.OPERATOR) {
      known.put(holder.id(), operator);
    } else {
      log.warn("One of fsm.operators is left out: account {} has the address", holder.id().value());
    }
  }

  @Override
  public Account.Part role() {
    return Account.Part.OPERATOR;
  }

  @Override
  public Optional<RoleHolder> find(AccountId id) {
    return Optional.ofNullable(known.get(id)).map(this::holder);
  }

  private RoleHolder holder(Operator operator) {
    return new RoleHolder(
        role(),
        operator.name(),
        operator.address(),
        Language.of(operator.language()),
        new Credentials.OfTheOtherRole(),
        true);
  }
}
