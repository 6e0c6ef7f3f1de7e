package org.fsmlight.dispatch.boards;

import org.fsmlight.dispatch.CompanyId;

/**
 * The partitions of the stream of card changes. Changes of a partition are numbered without gaps.
 * All changes of a company are in one partition, which other companies share.
 */
@FunctionalInterface
public interface Partitions {

  /**
   * Returns the partition of a company.
   *
   * @param count the number of partitions
   */
  int of(CompanyId company, int count);
}
