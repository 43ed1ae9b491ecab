package org.rightsdesk.engine;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a task stands in a list by target: the list goes on there also when the task is
 * done meanwhile. As an address holds it the target comes first, then the id.
 *
 * @param due null for a step without a target
 */
public record TaskPlace(Instant due, String id) {

	private static final Pattern FORM = Pattern.compile("([-0-9T:.Z]{0,30})~([-A-Za-z0-9]{1,64})");

	/** Empty for what is none. */
	static Optional<TaskPlace> read(String typed) {
		Matcher parts = FORM.matcher(Objects.requireNonNullElse(typed, ""));
		if (!parts.matches()) {
			return Optional.empty();
		}
		try {
			String due = parts.group(1);
			return Optional.of(new TaskPlace(due.isEmpty() ? null : Instant.parse(due), parts.group(2)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return Objects.toString(this.due, "") + "~" + this.id;
	}

}
