/** A second OpenID Connect issuer for tests. */
package org.fsmlight.secondissuer;
