/** Links that are used once to replace a forgotten password. */
@NullMarked
package org.fsmlight.team.identity.passwordresets;

import org.jspecify.annotations.NullMarked;
