package org.fsmlight.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long sessions last.
 *
 * @param idle without a request, once somebody has logged in
 * @param anonymous without a request, while somebody logs in
 * @param longest however much it is used
 */
@ConfigurationProperties("fsm.session")
public record SessionSettings(
    @DefaultValue("12h") Duration idle,
    @DefaultValue("15m") Duration anonymous,
    @DefaultValue("14d") Duration longest) {}
