/** The list of all companies over HTTP. */
@NullMarked
package org.fsmlight.team.organization.partners.web;

import org.jspecify.annotations.NullMarked;
