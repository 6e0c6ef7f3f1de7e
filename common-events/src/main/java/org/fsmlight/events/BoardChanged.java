package org.fsmlight.events;

/**
 * Published by dispatch-service when a card or a row of a company's board has a new state. It
 * carries no state: readers ask for the card or row. Partitioned by company.
 *
 * @param cardId id of the request or call, or of the technician whose row it is
 * @param version the version of the card or row itself
 */
@TopicRetention(days = 1)
public record BoardChanged(String companyId, String cardId, long version) implements Event {

  @Override
  public String subject() {
    return "board-card/" + cardId;
  }

  @Override
  public String key() {
    return companyId;
  }
}
