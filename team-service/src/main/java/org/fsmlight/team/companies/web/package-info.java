/** Companies over HTTP. */
@NullMarked
package org.fsmlight.team.companies.web;

import org.jspecify.annotations.NullMarked;
