package org.rightsdesk.organisation;

import java.time.Period;
import java.util.Collection;
import java.util.List;

/**
 * A rule of this organisation alone (law.md 2.2).
 *
 * @param period where the rule has a time of its own, else null
 * @param words for the requester
 * @param staff what it means for staff, null where nothing is to be done
 * @param rights codes of the rights it is about; empty where it may be any
 * @param systems ids of the systems it is about; empty where it may be any
 */
public record SpecialRule(Code code, @Omittable Period period, String words, @Omittable String staff,
		@Omittable List<String> rights, @Omittable List<String> systems) {

	/** Whether whoever works on one of these rights has to know it. */
	public boolean isAbout(Collection<String> asked) {
		return this.rights.isEmpty() || this.rights.stream().anyMatch(asked::contains);
	}

	/** Whether whoever works in one of these systems has to know it. */
	public boolean concerns(Collection<String> theirs) {
		return this.systems.isEmpty() || this.systems.stream().anyMatch(theirs::contains);
	}

	/** Which rule it is, so that code can ask for it. */
	public enum Code {

		/** A request may be settled by phone if the requester agrees. */
		INFORMAL_BY_PHONE,
		/** Closing an account is more than stopping the mails. */
		ACCOUNT_CLOSURE,
		/** A complainant is normally named to the person complained about. */
		COMPLAINANT_DISCLOSED,
		/** Data inferred about somebody are personal data too. */
		INFERRED_DATA,
		/** Calls and messages may be recorded; recordings are in scope of access. */
		RECORDINGS,
		/** Aggregated data are not about anybody. */
		AGGREGATED_DATA,
		/** Some people have a notice of their own. */
		SEPARATE_NOTICE,
		/** References, criminal record checks, copies of identity papers are held. */
		CONFIDENTIAL_PAPERS,
		/** Data of people at client businesses are held. */
		CORPORATE_CONTACTS,
		/** Profiles decide what is relevant to somebody. */
		PROFILING,
		/** The organisation itself is processor for others. */
		ACTS_AS_PROCESSOR,
		/** Data train speech recognition; erasure and objection must reach it. */
		SPEECH_RECOGNITION,
		/** What happens, and how fast, when data are lost. */
		BREACH,
		/** Requester and data subject may be two people. */
		CASEWORK_FOR_OTHERS,
		/** Special-category data under DPA Sch 1 para 23. */
		SPECIAL_CATEGORY_CASEWORK,
		/** Written notice to stop, DPA Sch 1 para 22(3); no balancing. */
		POLITICAL_OPINION,
		/** Data go to other bodies for the case. */
		SHARED_FOR_CASE,
		/** What fits none of these. */
		OTHER

	}
}
