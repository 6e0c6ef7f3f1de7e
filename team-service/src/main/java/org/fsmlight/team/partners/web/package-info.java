/** The list of all companies. */
@NullMarked
package org.fsmlight.team.partners.web;

import org.jspecify.annotations.NullMarked;
