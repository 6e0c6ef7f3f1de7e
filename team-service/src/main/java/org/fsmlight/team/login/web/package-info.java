/** Login and change of password over HTTP. */
@NullMarked
package org.fsmlight.team.login.web;

import org.jspecify.annotations.NullMarked;
