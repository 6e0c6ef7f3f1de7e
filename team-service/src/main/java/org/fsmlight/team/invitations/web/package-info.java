/** Invitations over HTTP: the one public part. */
@NullMarked
package org.fsmlight.team.invitations.web;

import org.jspecify.annotations.NullMarked;
