/** Login and logout over HTTP. */
@NullMarked
package org.fsmlight.team.identity.logins.web;

import org.jspecify.annotations.NullMarked;
