package org.rightsdesk.automated;

import java.util.Map;

import org.rightsdesk.engine.DecisionTables;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Purpose.Basis;

import org.springframework.stereotype.Service;

/** Asks the table {@code 46-permit-automated-decision.dmn} (law.md 6.9). */
@Service
class Permissions {

	static final String TABLE = "permitAutomatedDecision";

	private final DecisionTables tables;

	Permissions(DecisionTables tables) {
		this.tables = tables;
	}

	Permission of(Jurisdiction jurisdiction, Basis basis, SensitiveData sensitive) {
		Map<String, Object> row = this.tables
			.evaluate(TABLE,
					Map.of("jurisdiction", jurisdiction.name(), "basis", basis.name(), "sensitive", sensitive.name()))
			.get(0);
		return new Permission((Boolean) row.get("allowed"), (String) row.get("provision"));
	}

}
