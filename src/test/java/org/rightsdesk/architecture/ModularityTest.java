package org.rightsdesk.architecture;

import org.junit.jupiter.api.Test;
import org.rightsdesk.RightsdeskApplication;
import org.rightsdesk.bad.modules.BadApplication;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who may use whom (design.md section 4), as each module's package-info declares it. */
class ModularityTest {

	@Test
	void modulesUseOnlyWhatTheyDeclare() {
		ApplicationModules.of(RightsdeskApplication.class).verify();
	}

	@Test
	void undeclaredUseIsFound() {
		assertThatThrownBy(() -> ApplicationModules.of(BadApplication.class, (location) -> true).verify())
			.isInstanceOf(Violations.class)
			.hasMessageContaining("intruder");
	}

}
