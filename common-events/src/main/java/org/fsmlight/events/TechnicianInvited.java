package org.fsmlight.events;

import java.time.Instant;

/**
 * A technician may create a password.
 *
 * @param sealedToken the link's secret, readable only with the installation's sealing key: topics
 *     keep no usable token
 * @param expiresAt when the link stops working
 */
public record TechnicianInvited(Technician technician, String sealedToken, Instant expiresAt)
    implements TechnicianEvent {}
