/** Accounts, logins and tokens: proof of who calls, and of the roles they act in. */
@NullMarked
package org.fsmlight.team.identity;

import org.jspecify.annotations.NullMarked;
