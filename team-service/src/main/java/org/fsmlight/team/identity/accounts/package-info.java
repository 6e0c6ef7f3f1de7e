/** Accounts: one for each mail address, with the password and the roles of its holder. */
@NullMarked
package org.fsmlight.team.identity.accounts;

import org.jspecify.annotations.NullMarked;
