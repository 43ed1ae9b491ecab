package org.rightsdesk.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.rightsdesk.organisation.Recipient.Role;

/** Rules about the lists of a file: rights, systems, recipients, special rules. */
final class RegisterRules {

	/** No basis of processing takes these away (law.md 6.0). */
	private static final Set<String> NEVER_EXCLUDED = Set.of("ACCESS", "RECTIFICATION", "ERASURE", "RESTRICTION",
			"OBJECTION_MARKETING", "RECIPIENT_INFO");

	private final Mistakes mistakes;

	private RegisterRules(Mistakes mistakes) {
		this.mistakes = mistakes;
	}

	static void check(Organisation organisation, Mistakes mistakes) {
		RegisterRules rules = new RegisterRules(mistakes);
		if (!mistakes.under("rights")) {
			rules.rights(organisation.rights());
		}
		if (!mistakes.under("systems")) {
			rules.systems(organisation.systems());
		}
		rules.recipients(organisation);
		if (!mistakes.under("deputies")) {
			rules.deputies(organisation.deputies());
		}
		if (!mistakes.under("portability")) {
			rules.targets(organisation.portability().transferTo());
		}
		if (!mistakes.under("specialRules")) {
			rules.unique("specialRules", "code", organisation.specialRules(),
					(rule) -> (rule.code() != SpecialRule.Code.OTHER) ? rule.code() : rule);
			SpecialRuleRules.check(organisation, mistakes);
		}
	}

	private void recipients(Organisation organisation) {
		if (this.mistakes.under("recipients")) {
			return;
		}
		unique("recipients", "id", organisation.recipients(), Recipient::id);
		recipients(organisation.recipients());
		if (!this.mistakes.under("systems")) {
			RecipientRules.check(organisation.recipients(), organisation.systems(), this.mistakes);
		}
	}

	private void rights(List<OrganisationRight> rights) {
		unique("rights", "code", rights, OrganisationRight::code);
		List<String> codes = rights.stream().map(OrganisationRight::code).toList();
		for (String code : Checks.RIGHTS.split("\\|")) {
			if (!codes.contains(code)) {
				this.mistakes.add("rights", "has no entry for " + code + "; every right of the law needs one.");
			}
		}
		for (int i = 0; i < rights.size(); i++) {
			if (rights.get(i).excluded() && NEVER_EXCLUDED.contains(rights.get(i).code())) {
				this.mistakes.add("rights[" + i + "].excluded",
						"must not be true; the law always gives the right " + rights.get(i).code() + ".");
			}
		}
	}

	private <T> void unique(String path, String key, List<T> entries, Function<T, ?> id) {
		Set<Object> seen = new HashSet<>();
		for (int i = 0; i < entries.size(); i++) {
			Object value = id.apply(entries.get(i));
			if (!seen.add(value)) {
				this.mistakes.add(path + "[" + i + "]." + key, "\"" + value + "\" is used twice.");
			}
		}
	}

	private void systems(List<SearchedSystem> systems) {
		unique("systems", "id", systems, SearchedSystem::id);
		unique("systems", "name", systems, SearchedSystem::name);
		owners(systems);
		if (!this.mistakes.under("systems")) {
			ErasureOrder.check(systems, this.mistakes);
		}
	}

	private void targets(List<Portability.Target> targets) {
		unique("portability.transferTo", "id", targets, Portability.Target::id);
		unique("portability.transferTo", "email", targets, Portability.Target::email);
	}

	/** An owner has one task and one link to it, so also one address. */
	private void owners(List<SearchedSystem> systems) {
		Map<String, String> addresses = new HashMap<>();
		for (int i = 0; i < systems.size(); i++) {
			SearchedSystem system = systems.get(i);
			String first = addresses.putIfAbsent(system.owner(), system.ownerEmail());
			if (first != null && !first.equals(system.ownerEmail())) {
				this.mistakes.add("systems[" + i + "].ownerEmail", "\"" + system.ownerEmail() + "\" is not \"" + first
						+ "\", the address of the owner \"" + system.owner() + "\" above; an owner has one.");
			}
		}
	}

	private void recipients(List<Recipient> recipients) {
		for (int i = 0; i < recipients.size(); i++) {
			String path = "recipients[" + i + "]";
			parent(path, recipients.get(i), recipients);
			abroad(path, recipients.get(i));
		}
	}

	private void deputies(List<Deputy> deputies) {
		for (int i = 0; i < deputies.size(); i++) {
			Deputy deputy = deputies.get(i);
			String path = "deputies[" + i + "].until";
			if (deputy.until().isBefore(deputy.from())) {
				this.mistakes.add(path, "\"" + deputy.until() + "\" is before the day from which it counts.");
			}
			else if (deputy.until().isAfter(deputy.from().plusYears(1))) {
				this.mistakes.add(path, "\"" + deputy.until()
						+ "\" is more than a year after from; make this person an officer instead.");
			}
		}
	}

	private void parent(String path, Recipient recipient, List<Recipient> all) {
		if (recipient.parent() == null) {
			if (recipient.role() == Role.ONWARD) {
				this.mistakes.add(path + ".parent", "is missing; name the recipient that passes the data on.");
			}
			return;
		}
		if (recipient.role() != Role.ONWARD) {
			this.mistakes.add(path + ".parent", "stands only with the role ONWARD.");
		}
		else if (all.stream().noneMatch((other) -> other.id().equals(recipient.parent()))) {
			this.mistakes.add(path + ".parent", "\"" + recipient.parent() + "\" is not the id of a recipient.");
		}
		else if (leadsBack(recipient, all)) {
			this.mistakes.add(path + ".parent", "\"" + recipient.parent() + "\" leads back to the recipient itself.");
		}
	}

	private static boolean leadsBack(Recipient recipient, List<Recipient> all) {
		String parent = recipient.parent();
		for (int steps = 0; parent != null && steps < all.size(); steps++) {
			if (parent.equals(recipient.id())) {
				return true;
			}
			String id = parent;
			parent = all.stream()
				.filter((other) -> other.id().equals(id) && other.parent() != null)
				.map(Recipient::parent)
				.findFirst()
				.orElse(null);
		}
		return false;
	}

	private void abroad(String path, Recipient recipient) {
		if (recipient.abroad() && recipient.safeguard() == null) {
			this.mistakes.add(path + ".safeguard", "is missing; say what protects the data abroad.");
		}
		if (!recipient.abroad() && recipient.safeguard() != null) {
			this.mistakes.add(path + ".safeguard", "stands only with abroad: true.");
		}
	}

}
