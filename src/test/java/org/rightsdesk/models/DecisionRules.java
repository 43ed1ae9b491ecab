package org.rightsdesk.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.camunda.bpm.model.dmn.BuiltinAggregator;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The conventions for decision tables: what one breaks, in plain words. */
final class DecisionRules {

	private static final Set<HitPolicy> POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.COLLECT);

	private static final int ROWS = 30;

	private static final int INPUTS = 6;

	private DecisionRules() {
	}

	/** Every rule; the fixture of mistakes breaks each of them. */
	static Map<String, Function<Table, List<String>>> all() {
		Map<String, Function<Table, List<String>>> rules = new LinkedHashMap<>();
		rules.put("file", DecisionRules::file);
		rules.put("decision", DecisionRules::decision);
		rules.put("hit policy", DecisionRules::hitPolicy);
		rules.put("size", DecisionRules::size);
		rules.put("annotations", DecisionRules::annotations);
		rules.put("ids", DecisionRules::ids);
		return rules;
	}

	private static List<String> file(Table table) {
		List<String> found = new ArrayList<>();
		require(found, table.file().getFileName().toString().matches("\\d\\d(-[a-z]+)+\\.dmn"),
				"the file is called NN-words.dmn");
		return found;
	}

	private static List<String> decision(Table table) {
		List<String> found = new ArrayList<>();
		Decision decision = table.decision();
		require(found, decision.getId().matches("[a-z]+([A-Z][a-z]+)+"), "decision id is verb and object");
		require(found, filled(decision.getName()) && !decision.getName().equals(decision.getId()),
				"decision has a name");
		require(found, "P180D".equals(decision.getCamundaHistoryTimeToLiveString()), "historyTimeToLive is P180D");
		require(found, filled(decision.getVersionTag()), "versionTag is set");
		return found;
	}

	/** FIRST and its like make the order of the rows law. */
	private static List<String> hitPolicy(Table table) {
		List<String> found = new ArrayList<>();
		for (DecisionTable one : table.all(DecisionTable.class)) {
			require(found, POLICIES.contains(one.getHitPolicy()),
					one.getHitPolicy() + " is not UNIQUE, nor COLLECT for a list");
			BuiltinAggregator aggregation = one.getAggregation();
			require(found, aggregation == null, "a list is not aggregated by " + aggregation);
		}
		return found;
	}

	private static List<String> size(Table table) {
		List<String> found = new ArrayList<>();
		require(found, table.all(DecisionTable.class).size() == 1, "one table in a file");
		for (DecisionTable one : table.all(DecisionTable.class)) {
			require(found, one.getRules().size() <= ROWS, one.getRules().size() + " rows, at most " + ROWS);
			require(found, one.getInputs().size() <= INPUTS, one.getInputs().size() + " inputs, at most " + INPUTS);
		}
		return found;
	}

	private static List<String> annotations(Table table) {
		List<String> found = new ArrayList<>();
		for (Rule rule : table.all(Rule.class)) {
			require(found, rule.getDescription() != null && filled(rule.getDescription().getTextContent()),
					rule.getId() + " names its source");
		}
		return found;
	}

	private static List<String> ids(Table table) {
		List<String> found = new ArrayList<>();
		for (DmnElement element : table.all(DmnElement.class)) {
			require(found, !filled(element.getId()) || element.getId().matches("[a-z][A-Za-z]+(_[A-Za-z0-9]+)*"),
					element.getId() + " says what it is");
		}
		return found;
	}

	private static void require(List<String> found, boolean kept, String sentence) {
		if (!kept) {
			found.add(sentence);
		}
	}

	private static boolean filled(String text) {
		return text != null && !text.isBlank();
	}

	static Table read(Path file) {
		return new Table(file, Dmn.readModelFromFile(file.toFile()));
	}

	/** A decision and the file it was read from. */
	record Table(Path file, DmnModelInstance dmn) {

		Decision decision() {
			return all(Decision.class).iterator().next();
		}

		<E extends DmnElement> Collection<E> all(Class<E> type) {
			return this.dmn.getModelElementsByType(type);
		}

		@Override
		public String toString() {
			return this.file.getFileName().toString();
		}

	}

}
