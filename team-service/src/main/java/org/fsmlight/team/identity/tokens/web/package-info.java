/** The paths of the authorization server. */
@NullMarked
package org.fsmlight.team.identity.tokens.web;

import org.jspecify.annotations.NullMarked;
