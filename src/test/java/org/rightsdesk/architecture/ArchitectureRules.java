package org.rightsdesk.architecture;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

/**
 * The rules of the code as ArchUnit reads them; each is also run against a class that
 * breaks it.
 */
final class ArchitectureRules {

	private static final List<String> VAGUE = List.of("util", "utils", "helper", "helpers", "common", "commons",
			"manager", "managers", "misc");

	/** The way out of Camunda 7 (design.md section 4). */
	static final ArchRule ENGINE_EDGE = noClasses().that()
		.resideOutsideOfPackage("..engine..")
		.and()
		.haveSimpleNameNotEndingWith("Process")
		.and(notInside("Process"))
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.camunda..")
		.because("only the engine package and the twins of the models may know Camunda");

	static final ArchRule NO_VAGUE_PACKAGES = noClasses().should()
		.resideInAnyPackage(VAGUE.stream().map((name) -> ".." + name + "..").toArray(String[]::new))
		.because("a package is named after what it can do");

	static final ArchRule NO_VAGUE_NAMES = noClasses().should()
		.haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
		.because("a class is named after what it is");

	static final ArchRule CONSTRUCTOR_INJECTION = noFields().should()
		.beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
		.because("what a class needs stands in its constructor");

	static final ArchRule NO_STANDARD_STREAMS = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	static final ArchRule SECURE_RANDOM_ONLY = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.Random")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("java.util.SplittableRandom")
		.orShould()
		.callMethod(Math.class, "random")
		.because("codes and tokens cannot be guessed (S6)");

	static final ArchRule INJECTED_CLOCK = noClasses().should()
		.callMethod(java.time.Instant.class, "now")
		.orShould()
		.callMethod(java.time.LocalDate.class, "now")
		.orShould()
		.callMethod(java.time.LocalDateTime.class, "now")
		.orShould()
		.callMethod(java.time.OffsetDateTime.class, "now")
		.orShould()
		.callMethod(java.time.ZonedDateTime.class, "now")
		.because("time comes from the injected clock");

	private ArchitectureRules() {
	}

	private static DescribedPredicate<JavaClass> notInside(String suffix) {
		return DescribedPredicate.describe("not inside a class named *" + suffix,
				(type) -> type.getEnclosingClass()
					.map((outer) -> !outer.getSimpleName().endsWith(suffix))
					.orElse(true));
	}

}
