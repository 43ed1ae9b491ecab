package org.rightsdesk.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.rightsdesk.testing.RightsdeskTest;

import org.springframework.context.annotation.Import;

/**
 * The whole application with the fixture model; one context for all tests that use it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RightsdeskTest
@Import(FixtureProcess.class)
public @interface EngineTest {

}
