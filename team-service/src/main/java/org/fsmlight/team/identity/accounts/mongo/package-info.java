/** Stores accounts. */
@NullMarked
package org.fsmlight.team.identity.accounts.mongo;

import org.jspecify.annotations.NullMarked;
