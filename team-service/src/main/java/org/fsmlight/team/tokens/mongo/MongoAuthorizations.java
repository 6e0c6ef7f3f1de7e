package org.fsmlight.team.tokens.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Logins;
import org.fsmlight.team.audit.LoginAudit;
import org.fsmlight.team.sweeping.Expiring;
import org.fsmlight.team.tokens.LoginLife;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Authorizations of people, one document each, found by the hashes of their tokens: no token lies
 * in the store. Those of machines are not kept: such a token is signed, lives for minutes and is
 * never looked up.
 *
 * <p>An authorization is written only in the state it was read in, and never brought back: of two
 * who show one code one gets tokens, and what was revoked stays so.
 */
@Component
class MongoAuthorizations implements OAuth2AuthorizationService, Logins, Expiring {

  private static final String COLLECTION = "authorizations";

  private final MongoOperations mongo;
  private final Clock clock;
  private final LoginAudit audit;
  private final LoginLife life;

  MongoAuthorizations(MongoOperations mongo, Clock clock, LoginAudit audit, LoginLife life) {
    this.mongo = mongo;
    this.audit = audit;
    this.clock = clock;
    this.life = life;
    for (String field : List.of("code.hash", "refresh.hash", "access.hash", "account")) {
      mongo.indexOps(COLLECTION).createIndex(new Index(field, Direction.ASC));
    }
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    if (isOfAMachine(authorization)) {
      return;
    }
    var document = AuthorizationDocument.of(authorization, clock.instant().plus(life.idle()));
    Boolean codeUsed = authorization.getAttribute(AuthorizationDocument.CODE_USED_WHEN_READ);
    if (codeUsed == null) {
      mongo.insert(document, COLLECTION);
    } else if (document.isRevoked()) {
      remove(authorization);
      audit.loggedOut(new AccountId(document.account()), clock.instant());
    } else {
      write(document, codeUsed);
    }
  }

  private void write(AuthorizationDocument document, boolean codeUsed) {
    Document fields = new Document();
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
    return alive(where("_id").is(id), null);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    String hash = TokenHash.of(token);
    if (type == null) {
      return alive(
          new Criteria().orOperator(where("refresh.hash").is(hash), where("access.hash").is(hash)),
          token);
    }
    return switch (type.getValue()) {
      case "code" -> alive(where("code.hash").is(hash), token);
      case "access_token" -> alive(where("access.hash").is(hash), token);
      case "refresh_token" -> alive(where("refresh.hash").is(hash), token);
      default -> null;
    };
  }

  private @Nullable OAuth2Authorization alive(Criteria which, @Nullable String shown) {
    var found = mongo.findOne(query(which), AuthorizationDocument.class, COLLECTION);
    return found == null || !clock.instant().isBefore(found.expiresAt())
        ? null
        : found.authorization(shown);
  }

  @Override
  public void endAllOf(AccountId id) {
    mongo.remove(query(where("account").is(id.value())), COLLECTION);
  }

  @Override
  public void dropExpired(Instant now) {
    mongo.remove(query(where("expiresAt").lt(now)), COLLECTION);
  }

  private static boolean isOfAMachine(OAuth2Authorization authorization) {
    return AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType());
  }
}
