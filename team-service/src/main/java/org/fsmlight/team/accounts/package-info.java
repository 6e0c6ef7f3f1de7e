/** One account for each mail address, and its password. */
@NullMarked
package org.fsmlight.team.accounts;

import org.jspecify.annotations.NullMarked;
