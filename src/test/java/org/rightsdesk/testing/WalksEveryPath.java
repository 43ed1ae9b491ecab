package org.rightsdesk.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a {@link RightsdeskTest}: fails the class unless its tests together walk every node
 * and every flow of these models. The picture of what was walked is written to
 * {@code target/process-test-coverage}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PathCoverage.class)
public @interface WalksEveryPath {

	/** Ids of the processes. */
	String[] value();

}
