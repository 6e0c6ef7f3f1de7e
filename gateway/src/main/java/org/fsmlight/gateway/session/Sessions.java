package org.fsmlight.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.SessionRepository;

/**
 * All sessions. The store knows them by a hash of their ids; an id that was rotated away or ended
 * is dead at once and for every gateway, whatever requests are still under way with it.
 */
public final class Sessions implements SessionRepository<PersonalSession> {

  /** Set by who logs somebody in, to the account's id. */
  public static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private static final Logger log = LoggerFactory.getLogger(Sessions.class);

  /** A use is not written more often. */
  private static final Duration NOTED_USE = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final SessionStore store;
  private final SessionSeal seal;
  private final SessionSettings settings;
  private final Clock clock;
  private final Consumer<String> ended;

  /**
   * @param ended told the key of each session that ends here
   */
  Sessions(
      SessionStore store,
      SessionSeal seal,
      SessionSettings settings,
      Clock clock,
      Consumer<String> ended) {
    this.store = store;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
    this.ended = ended;
  }

  @Override
  public PersonalSession createSession() {
    return new PersonalSession(clock, this::newId, settings.anonymous());
  }

  @Override
  public @Nullable PersonalSession findById(String id) {
    Instant now = clock.instant();
    return store
        .find(key(id))
        .filter(kept -> now.isBefore(kept.until()))
        .flatMap(this::opened)
        .map(
            whole ->
                new PersonalSession(
                    clock,
                    this::newId,
                    id,
                    id,
                    whole.kept().created(),
                    whole.kept().used(),
                    whole.kept().idle(),
                    whole.attributes()))
        .orElse(null);
  }

  @Override
  public void save(PersonalSession session) {
    String before = session.keptAs();
    if (before == null) {
      store.add(sealed(session, session.getAttributeNames()));
    } else if (!before.equals(session.getId())) {
      if (store.remove(key(before))) {
        ended.accept(key(before));
        store.add(sealed(session, session.getAttributeNames()));
      }
    } else if (!session.changed().isEmpty() || usedAnew(session)) {
      var set = new HashSet<>(session.changed());
      set.retainAll(session.getAttributeNames());
      var removed = new HashSet<>(session.changed());
      removed.removeAll(set);
      store.change(sealed(session, set), removed);
    } else {
      return;
    }
    session.kept();
  }

  @Override
  public void deleteById(String id) {
    store.remove(key(id));
    ended.accept(key(id));
  }

  /** Ends all sessions of an account, at every gateway; tells what each held. */
  public List<Map<String, Object>> endAllOf(String account) {
    return store.removeAllOf(account).stream()
        .peek(kept -> ended.accept(kept.key()))
        .map(this::opened)
        .flatMap(Optional::stream)
        .map(Whole::attributes)
        .toList();
  }

  /** What others may know of an id: it opens nothing. */
  public static String key(String id) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private boolean usedAnew(PersonalSession session) {
    return session.keptUse().plus(NOTED_USE).isBefore(session.getLastAccessedTime());
  }

  private KeptSession sealed(PersonalSession session, Set<String> names) {
    String key = key(session.getId());
    var attributes = new HashMap<String, byte[]>();
    names.forEach(name -> attributes.put(name, seal.seal(key, session.getRequiredAttribute(name))));
    Instant created = session.getCreationTime();
    Instant used = session.getLastAccessedTime();
    Instant unused = used.plus(session.getMaxInactiveInterval());
    Instant oldest = created.plus(settings.longest());
    return new KeptSession(
        key,
        session.getAttribute(ACCOUNT),
        created,
        used,
        session.getMaxInactiveInterval(),
        unused.isBefore(oldest) ? unused : oldest,
        attributes);
  }

  private Optional<Whole> opened(KeptSession kept) {
    var attributes = new HashMap<String, Object>();
    try {
      kept.attributes().forEach((name, it) -> attributes.put(name, seal.open(kept.key(), it)));
    } catch (IllegalArgumentException foreign) {
      log.warn("A session cannot be opened and counts as none: {}", foreign.getMessage());
      return Optional.empty();
    }
    return Optional.of(new Whole(kept, attributes));
  }

  private String newId() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private record Whole(KeptSession kept, Map<String, Object> attributes) {}
}
