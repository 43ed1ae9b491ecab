package org.rightsdesk.casework;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * A {@link CaseAction} of its parts.
 *
 * @param where the cases in which there is such an action
 */
record Action(String name, String section, Predicate<OpenCase> where, Predicate<OpenCase> who,
		BiFunction<OpenCase, Entry, String> work) implements CaseAction {

	/** In the case of a request. */
	static Action of(String name, String section, BiFunction<OpenCase, Entry, String> work) {
		return new Action(name, section, (open) -> !open.complaint(), OpenCase::whole, work);
	}

	/** In the case of a request and in that of a complaint. */
	static Action inAnyCase(String name, String section, BiFunction<OpenCase, Entry, String> work) {
		return new Action(name, section, (open) -> true, OpenCase::whole, work);
	}

	static Action inComplaint(String name, String section, BiFunction<OpenCase, Entry, String> work) {
		return new Action(name, section, OpenCase::complaint, OpenCase::whole, work);
	}

	Action onlyFor(Predicate<OpenCase> who) {
		return new Action(this.name, this.section, this.where, who, this.work);
	}

	@Override
	public boolean allowed(OpenCase open) {
		return this.where.test(open) && this.who.test(open);
	}

	@Override
	public String perform(OpenCase open, Entry entry) {
		return this.work.apply(open, entry);
	}

}
