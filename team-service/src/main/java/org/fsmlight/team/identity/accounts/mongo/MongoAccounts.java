package org.fsmlight.team.identity.accounts.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountChange;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** One document for each mail address; its {@code _id}, the address's key, decides races. */
@Component
class MongoAccounts implements Accounts {

  private static final Logger log = LoggerFactory.getLogger(MongoAccounts.class);
  private static final String COLLECTION = "accounts";

  private final AggregateCollection<AccountDocument> documents;
  private final EventMapper<AccountChange> eventMapper;

  MongoAccounts(
      AggregateCollections collections,
      MongoOperations mongo,
      EventMapper<AccountChange> eventMapper) {
    this.documents = collections.of(AccountDocument.class, COLLECTION);
    this.eventMapper = eventMapper;
    mongo.indexOps(COLLECTION).createIndex(new Index("accountId", Direction.ASC));
    setMissingVersions(mongo);
  }

  /** Documents of the first releases have no version, since accounts could not change. */
  private static void setMissingVersions(MongoOperations mongo) {
    var withoutVersion = query(where("version").exists(false));
    long updated =
        mongo
            .updateMulti(withoutVersion, Update.update("version", 1L), COLLECTION)
            .getModifiedCount();
    if (updated > 0) {
      log.info("Set the first version on {} accounts of an earlier release", updated);
    }
  }

  @Override
  public Account claim(EmailAddress address, Account account) {
    var wanted = account.withAddress(address);
    if (documents.insert(AccountDocument.of(address.key(), wanted), List.of())) {
      return wanted;
    }
    return find(address).orElseThrow();
  }

  @Override
  public Optional<Account> find(EmailAddress address) {
    return documents
        .find(address.key())
        .map(AccountDocument::account)
        .map(account -> account.address() == null ? account.withAddress(address) : account);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return document(id).map(AccountDocument::account);
  }

  @Override
  public boolean save(AccountChange change) {
    var account = change.account();
    var key =
        account.address() == null
            ? document(account.id()).orElseThrow().addressKey()
            : account.address().key();
    return documents.update(
        AccountDocument.of(key, account), account.version() - 1, eventMapper.map(change));
  }

  private Optional<AccountDocument> document(AccountId id) {
    return documents.find(query(where("accountId").is(id.value()))).stream().findFirst();
  }
}
