/** Companies and their people, the identity of every caller, and the audit of every command. */
@NullMarked
package org.fsmlight.team;

import org.jspecify.annotations.NullMarked;
