package org.fsmlight.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
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
 * The sessions of browsers. They are stored under a hash of their id. An id that was rotated or
 * whose session has ended is invalid at once for every gateway, even for requests in progress.
 */
public final class BrowserSessionRepository implements SessionRepository<BrowserSession> {

  /** The attribute with the account's id, set at login. */
  public static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private static final Logger log = LoggerFactory.getLogger(BrowserSessionRepository.class);

  /** The time of the last use is stored at most once in this interval. */
  private static final Duration LAST_USE_INTERVAL = Duration.ofMinutes(1);

  private final SecureRandom random = new SecureRandom();
  private final SessionStore store;
  private final SessionSeal seal;
  private final SessionSettings settings;
  private final Clock clock;
  private final Consumer<String> onEnd;

  /**
   * @param onEnd called with the key of each session that this gateway ends
   */
  BrowserSessionRepository(
      SessionStore store,
      SessionSeal seal,
      SessionSettings settings,
      Clock clock,
      Consumer<String> onEnd) {
    this.store = store;
    this.seal = seal;
    this.settings = settings;
    this.clock = clock;
    this.onEnd = onEnd;
  }

  @Override
  public BrowserSession createSession() {
    return new BrowserSession(clock, this::newId, settings.anonymous());
  }

  @Override
  public @Nullable BrowserSession findById(String id) {
    var now = clock.instant();
    return store
        .find(key(id))
        .filter(stored -> now.isBefore(stored.expiresAt()))
        .flatMap(this::open)
        .map(
            session ->
                new BrowserSession(
                    clock,
                    this::newId,
                    id,
                    id,
                    session.stored().createdAt(),
                    session.stored().lastUsedAt(),
                    session.stored().idleTimeout(),
                    session.attributes()))
        .orElse(null);
  }

  @Override
  public void save(BrowserSession session) {
    var storedId = session.storedId();
    if (storedId == null) {
      store.add(seal(session, session.getAttributeNames()));
    } else if (!storedId.equals(session.getId())) {
      if (store.remove(key(storedId))) {
        onEnd.accept(key(storedId));
        store.add(seal(session, session.getAttributeNames()));
      }
    } else if (!session.changed().isEmpty() || lastUseIsStale(session)) {
      var set = new HashSet<>(session.changed());
      set.retainAll(session.getAttributeNames());
      var removed = new HashSet<>(session.changed());
      removed.removeAll(set);
      store.update(seal(session, set), removed);
    } else {
      return;
    }
    session.markStored();
  }

  @Override
  public void deleteById(String id) {
    store.remove(key(id));
    onEnd.accept(key(id));
  }

  /** Ends all sessions of an account, at every gateway, and returns the attributes of each. */
  public List<Map<String, Object>> endAllOf(String account) {
    return store.removeAllOf(account).stream()
        .peek(stored -> onEnd.accept(stored.key()))
        .map(this::open)
        .flatMap(Optional::stream)
        .map(OpenedSession::attributes)
        .toList();
  }

  /** Hashes an id. The key does not open a session, so the store may contain it. */
  public static String key(String id) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private boolean lastUseIsStale(BrowserSession session) {
    return session.storedLastUse().plus(LAST_USE_INTERVAL).isBefore(session.getLastAccessedTime());
  }

  private StoredSession seal(BrowserSession session, Set<String> names) {
    var key = key(session.getId());
    Map<String, byte[]> attributes = new HashMap<>();
    names.forEach(name -> attributes.put(name, seal.seal(key, session.getRequiredAttribute(name))));
    var created = session.getCreationTime();
    var lastUsed = session.getLastAccessedTime();
    var idleUntil = lastUsed.plus(session.getMaxInactiveInterval());
    var longestUntil = created.plus(settings.longest());
    return new StoredSession(
        key,
        session.getAttribute(ACCOUNT),
        created,
        lastUsed,
        session.getMaxInactiveInterval(),
        idleUntil.isBefore(longestUntil) ? idleUntil : longestUntil,
        attributes);
  }

  private Optional<OpenedSession> open(StoredSession stored) {
    Map<String, Object> attributes = new HashMap<>();
    try {
      stored
          .attributes()
          .forEach((name, value) -> attributes.put(name, seal.open(stored.key(), value)));
    } catch (IllegalArgumentException foreign) {
      log.warn("Could not open a session, which is treated as absent: {}", foreign.getMessage());
      return Optional.empty();
    }
    return Optional.of(new OpenedSession(stored, attributes));
  }

  private String newId() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private record OpenedSession(StoredSession stored, Map<String, Object> attributes) {}
}
