package org.fsmlight.events;

/**
 * A card or a row of a company's board has a new state.
 *
 * @param cardId id of the request or call, or of the technician whose row it is
 * @param version the card's or row's own version
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
