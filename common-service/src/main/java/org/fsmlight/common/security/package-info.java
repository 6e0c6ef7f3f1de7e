/** Authentication by bearer tokens, and the roles and company a token carries. */
@NullMarked
package org.fsmlight.common.security;

import org.jspecify.annotations.NullMarked;
