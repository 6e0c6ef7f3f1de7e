/** Invitations over HTTP, without a token. */
@NullMarked
package org.fsmlight.team.identity.invitations.web;

import org.jspecify.annotations.NullMarked;
