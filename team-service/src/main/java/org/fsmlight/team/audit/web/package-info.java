/** Where the records are read. */
@NullMarked
package org.fsmlight.team.audit.web;

import org.jspecify.annotations.NullMarked;
