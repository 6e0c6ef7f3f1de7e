package org.fsmlight.team.identity.operators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.fsmlight.team.organization.contacts.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The operators that are configured now. An operator who is no longer configured keeps the account
 * and has no role.
 */
@Component
class OperatorMemberships implements Memberships {

  private static final Logger log = LoggerFactory.getLogger(OperatorMemberships.class);

  private final Accounts accounts;
  private final List<Operators> sources;
  private final Map<AccountId, Operator> operators = new ConcurrentHashMap<>();

  OperatorMemberships(Accounts accounts, List<Operators> sources) {
    this.accounts = accounts;
    this.sources = sources;
  }

  /** Claims an account for each operator; skips those whose address has an account already. */
  void load() {
    sources.stream().flatMap(source -> source.operators().stream()).forEach(this::load);
  }

  private void load(Operator operator) {
    var id = operator.id() == null ? AccountId.random() : new AccountId(operator.id());
    var wanted =
        new Account(id, 1, null, AccountRole.OPERATOR, null, operator.firstPassword(), null);
    var owner = accounts.claim(operator.address(), wanted);
    if (owner.firstRole() == AccountRole.OPERATOR) {
      operators.put(owner.id(), operator);
    } else {
      log.warn("Skipped one of fsm.operators: account {} has the address", owner.id().value());
    }
  }

  @Override
  public AccountRole role() {
    return AccountRole.OPERATOR;
  }

  @Override
  public Optional<Membership> find(AccountId id) {
    return Optional.ofNullable(operators.get(id)).map(this::membership);
  }

  private Membership membership(Operator operator) {
    return new Membership(
        role(),
        operator.name(),
        operator.address(),
        Language.of(operator.language()),
        new Credentials.SharedPassword(),
        true);
  }
}
