/** Who calls: bearer tokens, roles, the company kept in the token. */
@NullMarked
package org.fsmlight.common.security;

import org.jspecify.annotations.NullMarked;
