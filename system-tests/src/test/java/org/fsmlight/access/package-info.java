/** Who is refused what: derived from the served contract, so that nothing new is forgotten. */
package org.fsmlight.access;
