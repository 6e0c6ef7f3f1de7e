/** The caller's company over HTTP. */
@NullMarked
package org.fsmlight.team.organization.companies.web;

import org.jspecify.annotations.NullMarked;
