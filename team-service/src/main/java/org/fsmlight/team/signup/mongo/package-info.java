/** Keeps sign-ups until they are over. */
@NullMarked
package org.fsmlight.team.signup.mongo;

import org.jspecify.annotations.NullMarked;
