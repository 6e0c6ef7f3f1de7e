/** The record of who did what and when, for every command of every service. */
@NullMarked
package org.fsmlight.team.audit.records;

import org.jspecify.annotations.NullMarked;
