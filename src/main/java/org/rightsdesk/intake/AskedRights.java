package org.rightsdesk.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rightsdesk.organisation.Organisation;
import org.rightsdesk.organisation.SpecialRule;
import org.rightsdesk.request.Right;
import org.rightsdesk.web.Choice;

/**
 * Which rights a person uses: those that they tick, of those that the organisation
 * offers. Nobody needs to know their names (G-8): whoever is not sure says so, and a
 * clerk sorts what they wrote.
 */
final class AskedRights {

	/** Name of the field. */
	static final String FIELD = "rights";

	/** The right with which the form was begun, from the list of the start page. */
	static final String FIRST = "right";

	/** Says that the rights were there to tick, so that none of them means a mistake. */
	static final String SHOWN = "rightsShown";

	/** No right by itself: it stops marketing, and ends the services (law.md 2.2). */
	static final String CLOSE_ACCOUNT = "CLOSE_ACCOUNT";

	private static final String NOT_SURE = "NOT_SURE";

	/** What may be chosen, in the order of the page. */
	static final String[] CODES = Stream
		.concat(Arrays.stream(Right.values()).map(Right::name), Stream.of(CLOSE_ACCOUNT, NOT_SURE))
		.toArray(String[]::new);

	private AskedRights() {
	}

	/** Empty where the person is not sure. */
	static List<Right> of(Answers answers, Organisation organisation) {
		List<String> ticked = ticked(answers);
		boolean closes = closesAccount(answers, organisation);
		List<Right> rights = Arrays.stream(Right.values())
			.filter((right) -> ticked.contains(right.name()) || (closes && right == Right.OBJECTION_MARKETING))
			.filter((right) -> offers(organisation, right.name()))
			.toList();
		return (rights.isEmpty() && !ticked.contains(NOT_SURE)) ? List.of(Right.ACCESS) : rights;
	}

	/** Whether the person closes an account, where the organisation offers that. */
	static boolean closesAccount(Answers answers, Organisation organisation) {
		return ticked(answers).contains(CLOSE_ACCOUNT) && offers(organisation, CLOSE_ACCOUNT);
	}

	/** What the page shows as ticked. */
	static List<String> ticked(Answers answers) {
		if (answers.has(FIELD) || answers.has(SHOWN)) {
			return answers.all(FIELD);
		}
		return answers.has(FIRST) ? List.of(answers.get(FIRST)) : List.of();
	}

	/** Whether a copy is among what is asked for, as where nothing is ticked. */
	static boolean forCopy(Answers answers) {
		List<String> ticked = ticked(answers);
		return ticked.isEmpty() || ticked.contains(Right.ACCESS.name());
	}

	/** An address is enough for whoever only wants to be left in peace (M-1). */
	static boolean beyondMarketing(Answers answers) {
		return !ticked(answers).equals(List.of(Right.OBJECTION_MARKETING.name()));
	}

	/** Words are needed where the name of the right does not say what is wanted. */
	static Map<String, String> faults(Answers answers, LocalDate today) {
		Map<String, String> faults = new LinkedHashMap<>();
		if (answers.has(SHOWN) && !answers.has(FIELD)) {
			faults.put(FIELD, "missing");
		}
		if (!answers.has("wanted") && (forCopy(answers) || ticked(answers).contains(NOT_SURE))) {
			faults.put("wanted", "missing");
		}
		return faults;
	}

	/** The same where somebody else ticked them, who may see rights of other bodies. */
	static Map<String, String> notHere(Answers answers, Organisation organisation) {
		boolean here = ticked(answers).stream().allMatch((code) -> code.equals(NOT_SURE) || offers(organisation, code));
		return here ? Map.of() : Map.of(FIELD, "notHere");
	}

	/** The choices of a page without the rights that do not exist here. */
	static Map<String, List<Choice>> choices(Organisation organisation, Map<String, List<Choice>> all) {
		Map<String, List<Choice>> offered = new LinkedHashMap<>(all);
		offered.computeIfPresent(FIELD,
				(name, choices) -> choices.stream()
					.filter((choice) -> choice.value().equals(NOT_SURE) || offers(organisation, choice.value()))
					.toList());
		return offered;
	}

	private static boolean offers(Organisation organisation, String right) {
		if (right.equals(CLOSE_ACCOUNT)) {
			return organisation.special(SpecialRule.Code.ACCOUNT_CLOSURE).isPresent();
		}
		return organisation.right(right).filter((entry) -> !entry.excluded()).isPresent();
	}

}
