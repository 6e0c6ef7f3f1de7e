package org.fsmlight.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The timeouts of sessions.
 *
 * @param idle the time without a request after which a session with a login ends
 * @param anonymous the time without a request after which a session without a login ends
 * @param longest the time after which a session ends even if it is used
 */
@ConfigurationProperties("fsm.session")
public record SessionSettings(
    @DefaultValue("12h") Duration idle,
    @DefaultValue("15m") Duration anonymous,
    @DefaultValue("14d") Duration longest) {}
