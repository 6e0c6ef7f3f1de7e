/** Where companies sign up. */
@NullMarked
package org.fsmlight.team.signup.web;

import org.jspecify.annotations.NullMarked;
