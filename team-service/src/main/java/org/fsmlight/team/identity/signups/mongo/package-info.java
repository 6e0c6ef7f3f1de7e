/** Stores sign-ups until they are finished. */
@NullMarked
package org.fsmlight.team.identity.signups.mongo;

import org.jspecify.annotations.NullMarked;
