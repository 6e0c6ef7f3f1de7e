/** Password rules and password hashes. */
@NullMarked
package org.fsmlight.team.identity.passwords;

import org.jspecify.annotations.NullMarked;
