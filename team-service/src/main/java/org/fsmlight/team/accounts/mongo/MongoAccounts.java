package org.fsmlight.team.accounts.mongo;

import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** One document for each address; its {@code _id}, the address' key, decides races. */
@Component
class MongoAccounts implements Accounts {

  private static final String COLLECTION = "accounts";

  private final MongoOperations mongo;

  MongoAccounts(MongoOperations mongo) {
    this.mongo = mongo;
  }

  private record AccountDocument(
      @Id String addressKey, String accountId, String companyId, Account.Part part) {}

  @Override
  public Account claim(EmailAddress address, Account account) {
    var document =
        new AccountDocument(
            address.key(), account.id().value(), account.company().value(), account.part());
    try {
      mongo.insert(document, COLLECTION);
      return account;
    } catch (DuplicateKeyException taken) {
      var holder = mongo.findById(address.key(), AccountDocument.class, COLLECTION);
      if (holder == null) {
        throw taken;
      }
      return new Account(
          new AccountId(holder.accountId()), new CompanyId(holder.companyId()), holder.part());
    }
  }
}
