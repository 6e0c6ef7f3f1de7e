/** Password hashing with Argon2id. */
@NullMarked
package org.fsmlight.team.identity.passwords.argon2;

import org.jspecify.annotations.NullMarked;
