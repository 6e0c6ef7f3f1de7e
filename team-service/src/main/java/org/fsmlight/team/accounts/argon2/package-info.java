/** Hashes passwords. */
@NullMarked
package org.fsmlight.team.accounts.argon2;

import org.jspecify.annotations.NullMarked;
