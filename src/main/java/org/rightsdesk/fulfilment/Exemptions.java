package org.rightsdesk.fulfilment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.rightsdesk.engine.DecisionTables;
import org.rightsdesk.organisation.Jurisdiction;
import org.rightsdesk.organisation.Organisations;
import org.rightsdesk.request.Ground;
import org.rightsdesk.request.RequestLine;
import org.rightsdesk.request.Requests;
import org.rightsdesk.request.Right;

import org.springframework.stereotype.Service;

/**
 * Which ground exempts from which right, and what has to be written for it: the table
 * {@code 32-find-exemptions.dmn} (law.md 7.3).
 */
@Service
public class Exemptions {

	static final String TABLE = "findExemptions";

	private final DecisionTables tables;

	private final Requests requests;

	private final Organisations organisations;

	/** The table is part of this program, and each page asks it for every ground. */
	private final Map<Question, Exemption> asked = new ConcurrentHashMap<>();

	Exemptions(DecisionTables tables, Requests requests, Organisations organisations) {
		this.tables = tables;
		this.requests = requests;
		this.organisations = organisations;
	}

	/** The grounds that staff may choose for this line. */
	public List<Ground> offered(UUID lineId) {
		return Stream.of(Ground.values())
			.filter((ground) -> !ground.exempts() || of(lineId, ground).exempts())
			.toList();
	}

	public Exemption of(UUID lineId, Ground ground) {
		RequestLine line = this.requests.line(lineId);
		String organisation = this.requests.get(line.requestId()).organisation();
		return this.asked.computeIfAbsent(
				new Question(ground, line.right(), this.organisations.get(organisation).jurisdiction()), this::ask);
	}

	private Exemption ask(Question question) {
		if (!question.ground().exempts()) {
			return Exemption.NONE;
		}
		Map<String, Object> row = this.tables
			.evaluate(TABLE, Map.of("ground", question.ground().name(), "right", question.right().name(),
					"jurisdiction", question.jurisdiction().name()))
			.get(0);
		if (!Boolean.TRUE.equals(row.get("exempts"))) {
			return Exemption.NONE;
		}
		return new Exemption(true, (String) row.get("provision"), Duty.valueOf((String) row.get("duty")),
				(Boolean) row.get("neutralPossible"), (Boolean) row.get("copyOnly"));
	}

	private record Question(Ground ground, Right right, Jurisdiction jurisdiction) {
	}

}
