package org.fsmlight.team.identity.tokens.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.fsmlight.team.audit.records.RecordLogins;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Logins;
import org.fsmlight.team.identity.logins.EndLogin;
import org.fsmlight.team.identity.logins.VerifiedLogin;
import org.fsmlight.team.identity.tokens.LoginLifetime;
import org.fsmlight.team.sweeping.Expiring;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The authorizations of people, one document each, found by the hashes of their tokens; no token is
 * stored. Authorizations of machines are not stored: their tokens are signed, live for minutes and
 * are never looked up.
 *
 * <p>An authorization is updated only in the state it was read in, and never recreated: of two
 * requests with the same code one gets tokens, and a revoked authorization stays revoked.
 */
@Component
class MongoAuthorizations implements OAuth2AuthorizationService, Logins, Expiring {

  private static final String COLLECTION = "authorizations";

  private final MongoOperations mongo;
  private final Clock clock;
  private final AccountHolders holders;
  private final RecordLogins recordLogins;
  private final EndLogin endLogin;
  private final LoginLifetime lifetime;

  MongoAuthorizations(
      MongoOperations mongo,
      Clock clock,
      AccountHolders holders,
      RecordLogins recordLogins,
      EndLogin endLogin,
      LoginLifetime lifetime) {
    this.mongo = mongo;
    this.clock = clock;
    this.holders = holders;
    this.recordLogins = recordLogins;
    this.endLogin = endLogin;
    this.lifetime = lifetime;
    for (var field : List.of("code.hash", "refresh.hash", "access.hash", "account")) {
      mongo.indexOps(COLLECTION).createIndex(new Index(field, Direction.ASC));
    }
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    if (isOfMachine(authorization)) {
      return;
    }
    var now = clock.instant();
    var document =
        AuthorizationDocument.of(
            authorization, now.plus(lifetime.idle()), now.plus(lifetime.longest()));
    var codeUsed = authorization.<Boolean>getAttribute(AuthorizationDocument.CODE_USED_WHEN_READ);
    if (codeUsed == null) {
      mongo.insert(document, COLLECTION);
      removeIfPasswordChanged(authorization);
    } else if (document.isRevoked()) {
      end(document, now);
      recordLogins.loggedOut(new AccountId(document.account()), now);
    } else {
      update(document, codeUsed);
    }
  }

  /**
   * Removes a new authorization if the password was changed since the login. Such a change ends all
   * stored authorizations, but cannot find one that is inserted after it.
   */
  private void removeIfPasswordChanged(OAuth2Authorization authorization) {
    if (authorization.getAttribute(Principal.class.getName()) instanceof Authentication principal
        && principal.getDetails() instanceof VerifiedLogin login
        && holders.find(login.account()).filter(login::isCurrent).isEmpty()) {
      remove(authorization);
    }
  }

  private void update(AuthorizationDocument document, boolean codeUsed) {
    var fields = new Document();
    mongo.getConverter().write(document, fields);
    fields.remove("_id");
    var unchanged = where("_id").is(document.id()).and("code.invalidated").is(codeUsed);
    var update = Update.fromDocument(new Document("$set", fields));
    if (mongo.updateFirst(query(unchanged), update, COLLECTION).getMatchedCount() == 0) {
      throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    mongo.remove(query(where("_id").is(authorization.getId())), COLLECTION);
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return unexpired(where("_id").is(id), null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    var hash = TokenHash.of(token);
    if (type == null) {
      return unexpired(
          new Criteria().orOperator(where("refresh.hash").is(hash), where("access.hash").is(hash)),
          token);
    }
    return switch (type.getValue()) {
      case "code" -> unexpired(where("code.hash").is(hash), token);
      case "access_token" -> unexpired(where("access.hash").is(hash), token);
      case "refresh_token" -> unexpired(where("refresh.hash").is(hash), token);
      default -> null;
    };
  }

  private @Nullable OAuth2Authorization unexpired(Criteria criteria, @Nullable String presented) {
    var found = mongo.findOne(query(criteria), AuthorizationDocument.class, COLLECTION);
    return found == null || !clock.instant().isBefore(found.expiresAt())
        ? null
        : found.authorization(presented);
  }

  @Override
  public void endAllOf(AccountId id) {
    find(where("account").is(id.value())).forEach(document -> end(document, clock.instant()));
  }

  /** A login that has expired ends like any other, unless it never had a token. */
  @Override
  public void deleteExpired(Instant now) {
    var expired = where("expiresAt").lt(now);
    find(expired).stream()
        .filter(AuthorizationDocument::hadTokens)
        .forEach(document -> end(document, now));
    mongo.remove(query(expired), COLLECTION);
  }

  private List<AuthorizationDocument> find(Criteria criteria) {
    return mongo.find(query(criteria), AuthorizationDocument.class, COLLECTION);
  }

  private void end(AuthorizationDocument document, Instant now) {
    endLogin.end(document.id(), new AccountId(document.account()), now);
    mongo.remove(query(where("_id").is(document.id())), COLLECTION);
  }

  private static boolean isOfMachine(OAuth2Authorization authorization) {
    return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType());
  }
}
