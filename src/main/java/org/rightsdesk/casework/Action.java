package org.rightsdesk.casework;

import java.util.function.BiFunction;
import java.util.function.Predicate;

/** A {@link CaseAction} of its parts. */
record Action(String name, String section, Predicate<OpenCase> who,
		BiFunction<OpenCase, Entry, String> work) implements CaseAction {

	static Action of(String name, String section, BiFunction<OpenCase, Entry, String> work) {
		return new Action(name, section, OpenCase::whole, work);
	}

	Action onlyFor(Predicate<OpenCase> who) {
		return new Action(this.name, this.section, who, this.work);
	}

	@Override
	public boolean allowed(OpenCase open) {
		return this.who.test(open);
	}

	@Override
	public String perform(OpenCase open, Entry entry) {
		return this.work.apply(open, entry);
	}

}
