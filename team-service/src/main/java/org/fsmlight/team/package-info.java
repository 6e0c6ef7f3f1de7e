/** Companies, their people, and who may call what: accounts, verification, tokens. */
@NullMarked
package org.fsmlight.team;

import org.jspecify.annotations.NullMarked;
