package org.rightsdesk.casework;

import java.util.List;

import org.rightsdesk.extension.Extension;
import org.rightsdesk.extension.ExtensionState;
import org.rightsdesk.extension.Extensions.Possible;
import org.rightsdesk.web.Choice;

/**
 * What the Case file shows of longer time for an answer.
 *
 * @param all proposals, oldest first
 * @param left how much time there is to tell the person, in words; null where it is over
 * or there is no last day now
 * @param grounds what can be chosen (C-22)
 */
record ExtensionView(List<Extension> all, Possible possible, String left, List<Choice> grounds) {

	ExtensionView {
		all = List.copyOf(all);
		grounds = List.copyOf(grounds);
	}

	/** The proposal that an officer has to decide on, or null. */
	public Extension waiting() {
		return this.all.stream()
			.filter((extension) -> extension.state() == ExtensionState.PROPOSED)
			.findFirst()
			.orElse(null);
	}

	/** Whether one can be proposed now. */
	public boolean proposable() {
		return this.possible.refusal() == null
				&& this.all.stream().noneMatch((extension) -> extension.state().isOpen());
	}

}
