package org.fsmlight.events;

import java.time.Instant;

/**
 * Published when a technician is invited to create a password.
 *
 * @param sealedToken secret of the invitation link, encrypted with the installation's sealing key
 *     so that topics hold no usable token
 * @param expiresAt when the link stops working
 */
public record TechnicianInvited(Technician technician, String sealedToken, Instant expiresAt)
    implements TechnicianEvent {}
