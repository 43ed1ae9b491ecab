package org.rightsdesk.casework;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.rightsdesk.engine.CurrentStaff;
import org.rightsdesk.engine.StaffMember;
import org.rightsdesk.engine.StaffMembers;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** What somebody asked to be done with what they chose from a list. */
@Component
class WorkOrder {

	/** As many as stand on a page. */
	static final int MOST = CaseListController.MOST;

	private static final int OFFERED = 200;

	private final CurrentStaff currentStaff;

	private final StaffMembers members;

	private final MessageSource texts;

	WorkOrder(CurrentStaff currentStaff, StaffMembers members, MessageSource texts) {
		this.currentStaff = currentStaff;
		this.members = members;
		this.texts = texts;
	}

	/**
	 * Does it, or says what is wrong with it; the next page shows either, and again what
	 * was chosen where not all of it could be done.
	 * @param assign what to do for a person with what was chosen; the first is null where
	 * it goes back to its groups
	 * @param remind what to do with what was chosen
	 */
	void carryOut(Asked asked, BiFunction<StaffMember, StaffMember, WorkResult> assign,
			Function<StaffMember, WorkResult> remind, RedirectAttributes next) {
		StaffMember by = this.currentStaff.require();
		Map<String, String> errors = new LinkedHashMap<>();
		if (asked.chosen().isEmpty() || asked.chosen().size() > MOST) {
			errors.put("chosen", text(asked.chosen().isEmpty() ? "nothing" : "tooMany", MOST));
		}
		Optional<StaffMember> to = asked.assigns() ? find(asked.person(), by, errors) : Optional.empty();
		if (errors.isEmpty()) {
			WorkResult result = asked.reminds() ? remind.apply(by) : assign.apply(to.orElse(null), by);
			next.addFlashAttribute("result", result);
			if (result.refused().isEmpty()) {
				return;
			}
		}
		else {
			next.addFlashAttribute("errors", errors);
		}
		next.addFlashAttribute("chosen", List.copyOf(asked.chosen()));
		next.addFlashAttribute("person", asked.person());
	}

	/** User names that are offered for a task. */
	Collection<String> members() {
		return this.members.of(this.currentStaff.require().organisations(), OFFERED);
	}

	/** The part of an address that opens the same list again. */
	static String query(Map<String, String> typed, List<String> names) {
		var address = UriComponentsBuilder.newInstance();
		names.stream()
			.filter((name) -> !typed.getOrDefault(name, "").isBlank())
			.forEach((name) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(typed).toUriString();
	}

	/** Who works elsewhere and who does not exist are not told apart. */
	private Optional<StaffMember> find(String username, StaffMember by, Map<String, String> errors) {
		if (username.isEmpty()) {
			errors.put("person", text("nobody"));
			return Optional.empty();
		}
		Optional<StaffMember> found = this.members.find(username)
			.filter((member) -> member.organisations().stream().anyMatch(by::worksFor));
		if (found.isEmpty()) {
			errors.put("person", text("unknown", username));
		}
		else if (found.get().groups().stream().noneMatch(WorkOrder::works)) {
			errors.put("person", text("noRole", username));
		}
		return found;
	}

	private static boolean works(String group) {
		return group.equals("case-handler") || group.equals("officer") || group.contains(":system:");
	}

	private String text(String key, Object... facts) {
		return this.texts.getMessage("cases.work." + key, facts, Locale.UK);
	}

	/**
	 * What the form sent.
	 *
	 * @param chosen references of cases or ids of tasks
	 * @param action {@code remind}, {@code free}, or anything else to assign
	 * @param person user name
	 */
	record Asked(List<String> chosen, String action, String person) {

		private static final int LONGEST = 100;

		Asked {
			chosen = (chosen != null) ? chosen.stream().distinct().toList() : List.of();
			String name = Objects.requireNonNullElse(person, "").replaceAll("\\p{Cntrl}", "").strip();
			person = name.substring(0, Math.min(name.length(), LONGEST));
		}

		boolean assigns() {
			return !reminds() && !"free".equals(this.action);
		}

		boolean reminds() {
			return "remind".equals(this.action);
		}

	}

}
