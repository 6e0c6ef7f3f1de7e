package org.fsmlight.requests.company;

/** All companies told of so far. */
public interface Companies {

  boolean knows(CompanyId id);

  /** Remembers it, unless a newer version is remembered already. */
  void keep(Company company);
}
