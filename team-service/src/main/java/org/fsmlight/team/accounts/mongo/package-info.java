/** Keeps which account a mail address belongs to. */
@NullMarked
package org.fsmlight.team.accounts.mongo;

import org.jspecify.annotations.NullMarked;
