package org.rightsdesk.organisation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The key may be left out of the file. Text and periods are then null, a list is empty, a
 * yes/no is no. Every other key must be there.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Omittable {

}
