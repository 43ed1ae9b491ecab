package org.rightsdesk.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what opens only after the second secret, which did not travel in the mail (G-6).
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface NeedsSecret {

	/** Where to go after it was given. */
	SecretDoor value();

}
