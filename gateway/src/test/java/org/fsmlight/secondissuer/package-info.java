/** A real issuer beside the product's own, as tests want it. */
package org.fsmlight.secondissuer;
