package org.rightsdesk.organisation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;

/**
 * Everything rightsdesk knows about one organisation (law.md section 2): the content of
 * one YAML file. Immutable.
 *
 * @param slug its id in addresses, tenants and groups
 * @param description one line
 * @param calendar bank holidays that count: UK-EW, UK-SCT, UK-NIR, EU-IE, EU-FR or EU-DE
 * @param zone decides on which date something arrived (C-2)
 * @param courts which courts can be asked, as they stand in a sentence
 * @param approval which answers a second person approves; where the file says nothing,
 * those that leave something out
 * @param deputies who approves in an officer's place, and when; may be empty
 * @param systems to search, at least one
 * @param clarification how pauses are counted; cautiously where the file says nothing
 * @param portability to whom data are passed directly (Art. 20(2)); to nobody where the
 * file says nothing
 */
public record Organisation(
		@Pattern(regexp = Checks.ID, message = "may hold only small letters, digits and hyphens") String slug,
		String name, String description, Jurisdiction jurisdiction,
		@Pattern(regexp = Checks.CALENDARS,
				message = "is not a calendar we know; take one of " + Checks.CALENDARS) String calendar,
		ZoneId zone, Contact contact, DataProtectionContact dataProtection, Regulator regulator, String courts,
		List<OrganisationRight> rights, Promise promise, IdentityRule identity, FeeRule fee,
		@Omittable Approval approval, @Omittable List<Deputy> deputies,
		@NotEmpty(message = "needs at least one system") List<SearchedSystem> systems, Desk desk,
		List<Recipient> recipients, Marketing marketing, Retention retention, ComplaintRoute complaints,
		@Omittable List<SpecialRule> specialRules, AccessInformation access, PrivacyNotice privacyNotice, Mail mail,
		LetterSettings letters, Release release, ServiceLevels serviceLevels,
		@Omittable ClarificationRule clarification, @Omittable Portability portability) {

	public Organisation {
		approval = (approval != null) ? approval : Approval.WHEN_ANYTHING_IS_LEFT_OUT;
		clarification = (clarification != null) ? clarification : ClarificationRule.CAUTIOUS;
		portability = (portability != null) ? portability : Portability.NOBODY;
	}

	/**
	 * Names of those who approve in an officer's place on this day, a date in the
	 * organisation's zone.
	 */
	public Set<String> deputies(LocalDate day) {
		return this.deputies.stream()
			.filter((deputy) -> deputy.on(day))
			.map(Deputy::username)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The entry of a right, empty only for a code the law does not know. */
	public Optional<OrganisationRight> right(String code) {
		return this.rights.stream().filter((right) -> right.code().equals(code)).findFirst();
	}

	/** The rights that exist here, in the order of the file. */
	public List<OrganisationRight> availableRights() {
		return this.rights.stream().filter((right) -> !right.excluded()).toList();
	}

	/** The system with this id. */
	public Optional<SearchedSystem> system(String id) {
		return this.systems.stream().filter((system) -> system.id().equals(id)).findFirst();
	}

	/**
	 * Whether the register names one of our processors beside one of these systems who
	 * answers for itself, so that it has to be instructed (Art. 28(3)(a)).
	 */
	public boolean instructsProcessorOf(Collection<String> systemIds) {
		return this.recipients.stream()
			.filter((one) -> one.role() == Recipient.Role.PROCESSOR && one.channel() != Recipient.Channel.OURSELVES)
			.anyMatch((one) -> one.systems().stream().anyMatch(systemIds::contains));
	}

	/** Group of the people who search the system: {@code <slug>:system:<owner>}. */
	public String ownerGroup(SearchedSystem system) {
		return this.slug + ":system:" + system.owner();
	}

	/**
	 * Group of the one owner who acts in the product of a recipient that nobody there
	 * answers for.
	 * @return empty for other recipients, and where the register names no owner or
	 * several
	 */
	public Optional<String> ownerActingFor(String recipientId) {
		List<String> owners = recipient(recipientId).filter((one) -> one.channel() == Recipient.Channel.OURSELVES)
			.stream()
			.flatMap((one) -> one.systems().stream())
			.flatMap((id) -> system(id).stream())
			.map(this::ownerGroup)
			.distinct()
			.toList();
		return (owners.size() == 1) ? Optional.of(owners.get(0)) : Optional.empty();
	}

	/** The owner groups of all systems, each once. */
	public List<String> ownerGroups() {
		return this.systems.stream().map(this::ownerGroup).distinct().toList();
	}

	/** What the people of this owner group search, in the order of the file. */
	public List<SearchedSystem> systemsOf(String ownerGroup) {
		return this.systems.stream().filter((system) -> ownerGroup(system).equals(ownerGroup)).toList();
	}

	/**
	 * Where reminders for a group go.
	 * @param group {@code case-handler}, {@code officer}, {@code manager} or an owner
	 * group
	 * @return empty for a group that has no mailbox
	 */
	public Optional<String> mailbox(String group) {
		return switch (group) {
			case "case-handler" -> Optional.of(this.desk.handlers());
			case "officer" -> Optional.of(this.desk.officers());
			case "manager" -> Optional.of(this.desk.managers());
			default -> systemsOf(group).stream().map(SearchedSystem::ownerEmail).findFirst();
		};
	}

	/** The recipient with this id. */
	public Optional<Recipient> recipient(String id) {
		return this.recipients.stream().filter((recipient) -> recipient.id().equals(id)).findFirst();
	}

	/** The special rule with this code, if the organisation has it. */
	public Optional<SpecialRule> special(SpecialRule.Code code) {
		return this.specialRules.stream().filter((rule) -> rule.code() == code).findFirst();
	}
}
